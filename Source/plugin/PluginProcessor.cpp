// PluginProcessor.cpp - one block: keys, demo and host heard in order of time, and handed over.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginProcessor.h"

#include "../notation/StyleLibrary.h"
#include "Presets.h"

namespace guidetone
{

namespace
{

constexpr int messageThreadHz = 30, broadcastHz = 60;

std::span<const std::uint8_t> blues() noexcept
{
    return { reinterpret_cast<const std::uint8_t*> (presets::bluesina_mid), static_cast<std::size_t> (presets::bluesina_midSize) };
}

} // namespace

/** VST3 hosts such as Ableton Live refuse a plugin without an audio bus, so there the MIDI effect passes a stereo signal through. The other
    formats have a place for plugins that are MIDI only: Logic's MIDI slot takes nothing else, and LV2 hosts know them well. */
juce::AudioProcessor::BusesProperties PluginProcessor::busesFor (Flavour flavour)
{
    const auto stereo = juce::AudioChannelSet::stereo();
    const auto format = juce::PluginHostType::getPluginLoadedAs();

    if (flavour == Flavour::instrument)
        return BusesProperties().withOutput ("Output", stereo, true);

    const bool midiOnly = format == wrapperType_AudioUnit || format == wrapperType_AudioUnitv3 || format == wrapperType_LV2 || format == wrapperType_Standalone;
    return midiOnly ? BusesProperties() : BusesProperties().withInput ("Input", stereo, true).withOutput ("Output", stereo, true);
}

PluginProcessor::PluginProcessor (Flavour flavourToBe, EditorFactory editorFactory)
    : AudioProcessor (busesFor (flavourToBe)),
      flavour (flavourToBe),
      makeEditor (std::move (editorFactory)),
      settings (*this, nullptr, "Guidetone", settingsLayout()),
      settingsReader (settings),
      outputs (*this),
      store (*queue, [this] { return spelling(); }),
      state (*this, store),
      demoPlayer (blues())
{
    ownNotes.prepare();
    startTimer (1000 / messageThreadHz);
}

PluginProcessor::~PluginProcessor()
{
    stopTimer();

    if (closesJournal)
    {
        store.drain();
        store.closeJournal();
    }
}

void PluginProcessor::keepLogOnDisk()
{
    store.attach (std::make_unique<Journal> (Journal::defaultFolder(), Journal::Kind::plugin));
    closesJournal = true;
}

SpellingContext PluginProcessor::spelling() const noexcept
{
    auto context = settingsReader.spelling();

    if (demoPlayer.isPlaying())
        context.key = DemoPlayer::context().key;

    return context;
}

bool PluginProcessor::presetIsChanged() const
{
    const auto applied = presetNow();
    return applied && ! changesBy (*applied, presetOf (*this, view(), chordNames())).empty();
}

Preset PluginProcessor::captured (const juce::String& name) const
{
    auto preset = presetOf (*this, view(), chordNames());
    preset.name = name.trim().toStdString();

    for (const auto* field : { "scale", "interfaceLanguage", "noteLanguage" })
        preset.view.erase (field);

    if (const auto applied = presetNow(); applied && applied->name == preset.name)
    {
        preset.author = applied->author;
        preset.description = applied->description;
        preset.tags = applied->tags;
    }

    return preset;
}

void PluginProcessor::timerCallback()
{
    store.drain();
    const auto snapshot = latest();
    outputs.show (snapshot.shown.naming);
    applyBroadcast();

    if (! broadcast.isOn())
        return;

    if (const auto version = viewVersion(); broadcastStyleVersion != version)
    {
        const auto shown = view();
        broadcastStyle = withNames (bundledStyle (shown.style, shown.noteLanguage), chordNames());
        broadcastStyleVersion = version;
    }

    broadcast.show (nowPlaying (snapshot, spelling(), store.log(), broadcastStyle));
}

void PluginProcessor::setBroadcast (BroadcastSettings wanted)
{
    if (wanted.openToNetwork && ! isToken (wanted.token))
        wanted.token = newToken();

    state.setBroadcast (std::move (wanted));
    applyBroadcast();
}

void PluginProcessor::applyBroadcast()
{
    broadcast.apply (state.broadcast());

    if (const int hz = broadcast.isOn() ? broadcastHz : messageThreadHz; getTimerInterval() != 1000 / hz)
        startTimer (1000 / hz);
}

//======================================================================================================================
void PluginProcessor::playNote (int note, float velocity) noexcept
{
    if (juce::isPositiveAndBelow (note, 128))
        keys.push ({ static_cast<std::uint8_t> (note), static_cast<std::uint8_t> (juce::jlimit (1, 127, static_cast<int> (velocity * 127.0f + 0.5f))) });
}

void PluginProcessor::releaseNote (int note) noexcept
{
    if (juce::isPositiveAndBelow (note, 128))
        keys.push ({ static_cast<std::uint8_t> (note), 0 });
}

//======================================================================================================================
bool PluginProcessor::isBusesLayoutSupported (const BusesLayout& layout) const
{
    const auto in = layout.getMainInputChannelSet();
    const auto out = layout.getMainOutputChannelSet();
    const auto isSmall = [] (const juce::AudioChannelSet& set) { return set.isDisabled() || set == juce::AudioChannelSet::mono() || set == juce::AudioChannelSet::stereo(); };

    if (flavour == Flavour::instrument)
        return in.isDisabled() && isSmall (out);

    return in == out && isSmall (out);
}

void PluginProcessor::prepareToPlay (double sampleRate, int)
{
    releaseResources();
    secondsBefore += static_cast<double> (clock) / rate;
    rate = sampleRate > 0.0 ? sampleRate : 48000.0;
    demoPlayer.prepare (rate, clock);
    clock = 0;
    bypassed = false;

    listener.prepare (rate);
    song.prepare (rate);
    transport.reset();
    ownNotes.prepare();
    forgetKeys();   // pressed while nobody listened
}

void PluginProcessor::releaseResources()
{
    listener.reset (clock, *this);
    endBlock (0);
}

void PluginProcessor::reset()
{
    // Hosts call this on any thread, some while a block is being processed.
    resetWanted.store (true, std::memory_order_relaxed);
}

//======================================================================================================================
void PluginProcessor::processBlock (juce::AudioBuffer<float>& audio, juce::MidiBuffer& midi)
{
    const auto numSamples = audio.getNumSamples();

    passAudio (audio);
    bypassed = false;
    beginBlock();
    playKeys();
    hear (midi, numSamples);
    ownNotes.flush (midi);
    endBlock (numSamples);
}

void PluginProcessor::processBlockBypassed (juce::AudioBuffer<float>& audio, juce::MidiBuffer& midi)
{
    passAudio (audio);

    if (! bypassed)
    {
        panic();
        demoPlayer.abandon();
        ownNotes.releaseAll (0);
    }

    bypassed = true;
    anchorToHost();

    forgetKeys();
    ownNotes.flush (midi);
    listener.advanceTo (clock + audio.getNumSamples(), *this);
    endBlock (audio.getNumSamples());
}

void PluginProcessor::passAudio (juce::AudioBuffer<float>& audio) const noexcept
{
    // Input and output share the effect's buffer: what is not touched has passed through.
    if (flavour == Flavour::instrument)
        for (int channel = 0; channel < audio.getNumChannels(); ++channel)
            juce::FloatVectorOperations::clear (audio.getWritePointer (channel), audio.getNumSamples());
}

void PluginProcessor::beginBlock() noexcept
{
    if (resetWanted.exchange (false, std::memory_order_relaxed))
        panic();

    beginDemo();
    now.settings = settingsReader.listening();

    if (demoPlayer.isRunning())
    {
        now.settings.context = DemoPlayer::context();
        now.settings.listen = Listen::heldKeys;
        now.settings.findKey = now.settings.findPlayer = false;
        now.settings.channels = 0xffff;
        now.settings.lowestNote = 0;
        now.settings.highestNote = 127;
    }
    else
    {
        anchorToHost();
    }

    now.settings.context.wishes = state.wishes();
    listener.apply (now.settings);
}

void PluginProcessor::beginDemo() noexcept
{
    const auto change = demoPlayer.beginBlock (clock);

    if (change == DemoPlayer::Change::none)
        return;

    ownNotes.releaseAll (0);
    anchor ({ .timeSamples = clock, .playing = false });
    panic();
}

void PluginProcessor::anchorToHost() noexcept
{
    const bool wasPlaying = transport.isPlaying();
    const auto place = transport.read (getPlayHead(), clock);

    if (place)
        anchor (*place);
    else if (now.playing && wasPlaying && ! transport.isPlaying())
        panic();   // a stop without a place in the song: hosts send no note-offs then either

    if (! place && now.position.known)
        anchor ({ .timeSamples = clock, .playing = false });

    now.playing = transport.isPlaying();
}

void PluginProcessor::forgetKeys() noexcept
{
    for (PlayedKey key; keys.pop (key);) {}
}

void PluginProcessor::playKeys() noexcept
{
    for (PlayedKey key; keys.pop (key);)
    {
        // A channel filter would not let the on-screen keyboard through, were it not to play where the filter listens.
        if (key.velocity != 0)
            keyChannels[key.note] = static_cast<std::uint8_t> (std::countr_zero (now.settings.channels) & 15);

        const auto status = (key.velocity != 0 ? 0x90 : 0x80) | keyChannels[key.note];
        const std::array<std::uint8_t, 3> bytes { static_cast<std::uint8_t> (status), key.note, key.velocity != 0 ? key.velocity : std::uint8_t { 64 } };

        listener.receive (bytes, clock, *this);
        ownNotes.send (bytes, 0);
    }
}

void PluginProcessor::hear (const juce::MidiBuffer& midi, int numSamples) noexcept
{
    for (const auto message : midi)
    {
        const auto offset = juce::jlimit (0, juce::jmax (0, numSamples - 1), message.samplePosition);

        playDemoUntil (clock + offset);
        listener.receive ({ message.data, static_cast<std::size_t> (juce::jmax (0, message.numBytes)) }, clock + offset, *this);
    }

    playDemoUntil (clock + numSamples - 1);
    listener.advanceTo (clock + numSamples, *this);
}

void PluginProcessor::playDemoUntil (std::int64_t timeSamples) noexcept
{
    while (const auto step = demoPlayer.next (timeSamples))
    {
        if (step->kind == DemoPlayer::Step::Kind::message)
        {
            listener.receive (step->bytes, step->timeSamples, *this);
            ownNotes.send (step->bytes, offsetOf (step->timeSamples));
            continue;
        }

        listener.advanceTo (step->timeSamples, *this);
        anchor (step->anchor);
        now.playing = step->anchor.playing;

        if (step->kind == DemoPlayer::Step::Kind::finished)
            ownNotes.releaseAll (offsetOf (step->timeSamples));
    }
}

void PluginProcessor::endBlock (int numSamples) noexcept
{
    clock += numSamples;
    now.position = song.at (clock);
    now.droppedEvents = queue->dropped();
    snapshots.write (now);
}

void PluginProcessor::anchor (const SongAnchor& place) noexcept
{
    listener.anchor (place);
    song.anchor (place);
}

void PluginProcessor::panic() noexcept
{
    listener.reset (clock, *this);
}

//======================================================================================================================
void PluginProcessor::shown (const Shown& display) noexcept
{
    now.shown = display;
    now.shown.seconds += secondsBefore;
}

void PluginProcessor::logged (const ChordEvent& event) noexcept
{
    auto inSession = event;
    inSession.seconds += secondsBefore;
    queue->push (inSession);
}

//======================================================================================================================
juce::AudioProcessorEditor* PluginProcessor::createEditor()
{
    return makeEditor != nullptr ? makeEditor (*this) : nullptr;
}

void PluginProcessor::getStateInformation (juce::MemoryBlock& block)
{
    block = state.save (PluginState::Contents::everything);
}

void PluginProcessor::setStateInformation (const void* bytes, int size)
{
    if (size > 0)
        state.load (bytes, static_cast<std::size_t> (size));
}

} // namespace guidetone
