# test_browser.py - the page in a real browser: the chord stands in it, changes with what is played, and fits at every size.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_browser.py PAGE_HOST [FOLDER]     puts pictures of the page into FOLDER, for the eye
import os
import socket
import sys

import browser
import servers

program, *folder = sys.argv[1:]

CHORD = "document.querySelector('.chord:last-child').textContent"
CHORDS = "document.querySelectorAll('.chord').length"


def text(part):
    return "document.querySelector('.%s').textContent" % part


# The ink of the chord is inside its room, and its largest of the two sides is well used.
FITS = """(() => { const room = document.querySelector('.now').getBoundingClientRect(), chord = document.querySelector('.chord').getBoundingClientRect();
  return chord.left >= room.left - 1 && chord.right <= room.right + 1 && chord.top >= room.top - 1 && chord.bottom <= room.bottom + 1
      && Math.max(chord.width / room.width, chord.height / room.height) > 0.8; })()"""
NOTHING_OVERFLOWS = "document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight"
CHORDS_TO_FIT = {"C": (48, 52, 55), "F#m7b5/C": (48, 54, 57, 64), "C13(#9,#11)": (36, 52, 58, 63, 66, 69), "silence": ()}


def shoot(page, name):
    if folder:
        page.value("document.getAnimations().forEach(animation => animation.finish())")
        page.picture(os.path.join(folder[0], name + ".png"))


with servers.scratch_home() as (env, home), browser.page_host(program, env, browser.free_port(socket.SOCK_STREAM)) as host, browser.browser(env, home) as page:
    page.size(960, 540)
    host.say("key A major")
    host.play(56, 59, 62, 64)
    page.open(host.address())
    servers.check(page.waits_for(CHORD + " === 'E7/G\u266f'"), "the chord stands on the page, with real signs")
    servers.check(page.value("[...document.querySelectorAll('.chord:last-child > span')].map(s => s.className).join(' ')") == "root quality slash bass bassAccidental",
                  "and each of its parts has a class of its own")
    servers.check(page.value(text("key")) == "A major" and page.value(text("numeral")) == "V6/5", "with its key and numeral")
    servers.check(page.value(text("notes")) == "G\u266f3B5D\u266d7E1", "and its notes")
    servers.check(page.value("[...document.fonts].every(face => face.status !== 'error') && document.fonts.check('20px \"Guidetone Display\"')"), "in letters of its own")
    servers.check(page.value("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)", "on nothing: what lies below shows through")

    # What OBS does with its "Custom CSS": a style element, which the page's policy must let in.
    page.value("document.head.append(Object.assign(document.createElement('style'), { id: 'obs', textContent: ':root { --guidetone-ink: rgb(1, 2, 3); }' }))")
    servers.check(page.value("getComputedStyle(document.querySelector('main')).color") == "rgb(1, 2, 3)", "and in the colour that a streamer gives it")
    page.value("document.getElementById('obs').remove()")
    page.value("document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.foreign = true' }))")
    servers.check(page.value("window.foreign === undefined"), "but a script that is put into it does not run")
    shoot(page, "card")

    host.play(57, 61, 64, 67)
    servers.check(page.waits_for(CHORD + " === 'A7'"), "the next chord takes its place")
    servers.check(page.waits_for(CHORDS + " === 1"), "and the one before is gone")
    host.play()
    servers.check(page.waits_for("document.querySelector('.previous').textContent.includes('E7/G\u266f')"), "but remembered")

    host.say("band")
    host.play(56, 62)
    servers.check(page.waits_for("document.querySelector('.chord:last-child').classList.contains('silent')"), "a root that nobody plays is hollow")
    shoot(page, "silent")

    for layout in ("card", "line", "stage"):
        for width, height in ((1920, 1080), (960, 540), (800, 120), (320, 240), (320, 480), (200, 100)):
            page.size(width, height)
            page.open(host.address("?layout=" + layout))
            for name, notes in CHORDS_TO_FIT.items():
                host.play(*notes)
                page.waits_for(CHORDS + " === 1 && document.querySelector('.notes').childElementCount === %d" % len(notes)) if notes else None
                servers.check(page.waits_for(NOTHING_OVERFLOWS) and (not notes or page.waits_for(FITS)), "%s fits in %s of %d by %d" % (name, layout, width, height))
                shoot(page, "%s-%d-%s" % (layout, width, name.replace("/", "over")))

    # Guidetone goes, and the page says so; it comes back, and the page goes on.
    page.size(960, 540)
    page.open(host.address())
    page.waits_for(CHORDS + " === 1")
    port = host.port
    servers.stop(host.process)
    servers.check(page.waits_for("document.querySelector('.away') !== null", 10), "when Guidetone is gone the page fades")
    with browser.page_host(program, env, port) as again:
        servers.check(again.port == port, "the same port is free at once")
        again.play(60, 64, 67)
        servers.check(page.waits_for("document.querySelector('.away') === null && %s === 'C'" % CHORD, 20), "when it is back the page goes on by itself")
