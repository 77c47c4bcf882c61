// page.js - shows what Guidetone hears: one state comes, what has changed is drawn.
"use strict";

const layouts = ["card", "line", "stage"];
const wanted = new URLSearchParams(location.search).get("layout");
document.documentElement.dataset.layout = layouts.includes(wanted) ? wanted : layouts[0];

const page = document.getElementById("guidetone");
const part = name => page.querySelector("." + name);
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const drawn = {};       // what each part shows, as text

/** Note names and degrees come in plain letters: "Bb", "#11". */
const signed = text => text.replace(/##/g, "\u{1D12A}").replace(/bb/g, "\u{1D12B}").replace(/#/g, "\u266F").replace(/(?<=[A-G])b|b(?=\d)/g, "\u266D");

function element(kind, classes, ...children) {
  const made = document.createElement(kind);
  made.className = classes;
  made.append(...children);
  return made;
}

/** Draws a part if it is not drawn already. */
function draw(name, value, make) {
  const text = JSON.stringify(value);
  if (drawn[name] === text)
    return false;

  drawn[name] = text;
  part(name).replaceChildren(...make(value));
  return true;
}

// ---- the chord ---------------------------------------------------------------------------------------------------------

/** Tensions that follow each other stand one above the other, in columns of two, three of them in one column. */
function spansOf(runs) {
  const spans = [];
  for (let i = 0; i < runs.length; ++i) {
    if (runs[i].role !== "tension") {
      spans.push(element("span", runs[i].role, runs[i].text));
      continue;
    }

    const stack = [];
    for (; i < runs.length && runs[i].role === "tension"; ++i)
      stack.push(element("span", "tension", runs[i].text));
    --i;
    spans.push(element("span", "tensions" + (stack.length === 3 ? " three" : stack.length > 1 ? " two" : ""), ...stack));
  }
  return spans;
}

const lineOf = (name, ...more) => [...name.runs.map(run => element("span", run.role, run.text)), ...more];

/** The largest of a ladder of sizes that fits, so that chords of about one length are of exactly one size. */
function fit(chord) {
  const room = part("now").getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  chord.style.fontSize = "100px";
  const box = chord.getBoundingClientRect(), width = box.width / 100, height = box.height / 100, tallest = room.height / height;
  const most = Math.min(tallest, width > 0 ? room.width / width : tallest);
  let size = tallest;
  for (let step = 0; step < 24 && size > most; ++step)
    size *= 0.875;

  chord.style.fontSize = size + "px";
  const align = style.getPropertyValue("--guidetone-align").trim();
  const free = room.width - width * size;
  chord.style.left = (align === "start" ? 0 : align === "end" ? free : free / 2) + "px";
  chord.style.top = (room.height - height * size) / 2 + "px";
}

function fade(node, from, to) {
  const time = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--guidetone-fade")) || 0;
  return node.animate([{ opacity: from }, { opacity: to }], { duration: calm.matches ? 0 : time, easing: "ease-out" });
}

function drawChord(state) {
  const text = JSON.stringify([state.runs, state.rootSilent]);
  if (drawn.chord === text)
    return;

  drawn.chord = text;
  const room = part("now"), old = room.lastElementChild;
  const chord = element("div", "chord" + (state.rootSilent ? " silent" : ""), ...spansOf(state.runs));
  chord.title = state.symbol;
  room.append(chord);
  fit(chord);
  fade(chord, 0, 1);
  old.ariaHidden = "true";
  fade(old, 1, 0).onfinish = () => old.remove();
}

// ---- the rest ----------------------------------------------------------------------------------------------------------

function familyOf(degree) {
  const number = parseInt(degree.replace(/\D/g, ""), 10);
  return { 1: "root", 3: "third", 5: "fifth", 7: "seventh" }[number] || "tension";
}

function show(state) {
  page.classList.toggle("nothing", state.kind === "none");
  page.classList.toggle("held", state.held);
  drawChord(state);
  draw("numeral", state.numeral, numeral => [numeral || ""]);
  draw("key", state.key, key => [key ? signed(key) : ""]);
  draw("place", state.position, place => place ? [place.bar + ":" + place.beat] : []);
  draw("notes", state.notes, notes => notes.map(note =>
    element("li", "", signed(note.name), ...(note.degree ? [element("span", "degree " + familyOf(note.degree), signed(note.degree))] : []))));
  draw("alternates", state.alternates.slice(0, 3), others => others.map(other =>
    element("li", "small", ...lineOf(other, ...(other.percent ? [element("span", "percent", other.percent + "\u2009%")] : [])))));
  draw("previous", [...state.previous].reverse(), past => past.map(name => element("li", "small", ...lineOf(name))));
}

// ---- where it comes from -----------------------------------------------------------------------------------------------

let away = 0;

function connect() {
  const source = new EventSource("events" + location.search);

  source.onmessage = message => {
    clearTimeout(away);
    away = 0;
    page.classList.remove("away");
    show(JSON.parse(message.data));
  };

  source.onerror = () => {
    away = away || setTimeout(() => page.classList.add("away"), 2000);

    // A browser tries again by itself where the line broke, but not where it was told to come later.
    if (source.readyState === EventSource.CLOSED)
      setTimeout(connect, 2000);
  };
}

const fitAgain = () => page.querySelectorAll(".chord").forEach(fit);
new ResizeObserver(fitAgain).observe(part("now"));
Promise.allSettled([...document.fonts].map(face => face.load())).then(fitAgain);
connect();
