// KeyField.cpp - see KeyField.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyField.h"

#include "../look/Words.h"
#include "../look/Writing.h"

#include "../look/Padlock.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr int lockWidth = 24, arrowWidth = 22;
    constexpr int leastStep = 3;        // in per cent

    juce::AudioParameterChoice& choiceParameter (Parameters& parameters, const char* id)
    {
        return *dynamic_cast<juce::AudioParameterChoice*> (parameters.getParameter (id));
    }
}

void KeyField::Part::paintButton (juce::Graphics& g, bool over, bool down)
{
    const auto area = getLocalBounds().toFloat();

    if (over || down)
    {
        g.setColour (theme.label.withAlpha (0.08f));
        g.fillRoundedRectangle (area, measure::corner);
    }

    if (hasKeyboardFocus (false))
    {
        g.setColour (theme.accent);
        g.drawRoundedRectangle (area.reduced (0.75f), measure::corner, 1.5f);
    }
}

KeyField::KeyField (const Theme& themeToUse, Parameters& parameters)
    : theme (themeToUse),
      keys (choiceParameter (parameters, "key")),
      lock (themeToUse),
      name (themeToUse),
      keyAttachment (keys, [this] (float value) { locked = juce::roundToInt (value); update(); }),
      findAttachment (*parameters.getParameter ("findKey"), [this] (float value) { finding = value >= 0.5f; update(); })
{
    setTitle (words ("Key"));
    setFocusContainerType (FocusContainerType::none);
    name.onClick = [this] { openMenu(); };
    lock.onClick = [this] { toggleLock(); };
    addAndMakeVisible (lock);
    addAndMakeVisible (name);
    keyAttachment.sendInitialUpdate();
    findAttachment.sendInitialUpdate();
}

void KeyField::show (const KeyEstimate& estimate)
{
    const auto withoutFigure = [] (KeyEstimate e)    { e.percent = e.percent > 0 ? 1 : 0; return e; };

    if (withoutFigure (estimate) == withoutFigure (shownEstimate) && std::abs (estimate.percent - shownEstimate.percent) < leastStep)
        return;

    shownEstimate = estimate;
    update();
}

//==============================================================================
int KeyField::choiceOf (const Key& key)
{
    const auto all = allKeys();
    return static_cast<int> (std::find (all.begin(), all.end(), key) - all.begin()) + 1;
}

juce::String KeyField::nameOf (int choice) const    { return keyWords (allKeys()[static_cast<std::size_t> (choice - 1)], language); }

void KeyField::setNoteLanguage (NoteLanguage next)
{
    if (language == next)
        return;

    language = next;
    update();
}

void KeyField::update()
{
    const auto& e = shownEstimate;
    Words next;

    if (locked != 0 || (finding && e.percent > 0))
    {
        const int choice = locked != 0 ? locked : choiceOf (keyOf (e));
        const auto question = locked != 0 || e.sure ? "" : "?";
        next.name = nameOf (choice) + question;
        next.shortName = withMusicSigns (juce::String (toText (allKeys()[static_cast<std::size_t> (choice - 1)]))) + question;
        next.percent = locked != 0 ? juce::String() : words ("%1 %", static_cast<int> (e.percent));
        next.doubtful = locked == 0 && ! e.sure;
    }
    else
    {
        next.name = next.shortName = finding ? words ("Key?") : words ("No key");
        next.doubtful = true;
    }

    const bool renamed = next.name != shownWords.name;
    const bool relocked = lock.getToggleState() != isLocked();
    lock.setToggleState (isLocked(), juce::dontSendNotification);

    if (next != shownWords || relocked)
    {
        shownWords = std::move (next);
        repaint();
    }

    updateTooltips();

    if (auto* handler = renamed ? name.getAccessibilityHandler() : nullptr)
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::titleChanged);
}

juce::String KeyField::spoken() const
{
    if (locked != 0)
        return words ("Key: %1, locked", nameOf (locked));

    if (! finding)
        return words ("No key, and none is looked for");

    if (shownEstimate.percent == 0)
        return words ("Key: not known yet");

    const auto heard = nameOf (choiceOf (keyOf (shownEstimate)));
    return shownEstimate.sure ? words ("Key: %1, %2 per cent sure", heard, shownEstimate.percent) : words ("Key: perhaps %1, %2 per cent sure", heard, shownEstimate.percent);
}

void KeyField::updateTooltips()
{
    name.setTitle (spoken());

    juce::StringArray sentences;

    if (locked != 0)
        sentences.add (words ("The key that you have chosen."));
    else if (! finding)
        sentences.add (words ("Chords are spelled and ranked without a key."));

    if (shownEstimate.percent > 0 && (locked != 0 || finding))
        sentences.add (words ("The music seems to be in %1, %2 %.", nameOf (choiceOf (keyOf (shownEstimate))), shownEstimate.percent));

    if (locked != 0 || (finding && shownEstimate.sure))
        sentences.add (words ("The key settles spelling, and which of two equal names comes first."));
    else if (finding)
        sentences.add (words ("It is not sure yet, and nothing is spelled by it."));

    sentences.add (words ("Click to choose a key."));
    name.setTooltip (sentences.joinIntoString (" "));

    const auto action = locked != 0                                   ? words ("Unlock the key: it is found in the music again")
                      : finding && shownEstimate.percent > 0          ? words ("Lock the key: keep to %1", nameOf (choiceOf (keyOf (shownEstimate))))
                                                                      : words ("Choose a key and keep to it");
    lock.setTitle (action);
    lock.setTooltip (action);
}

//==============================================================================
juce::PopupMenu KeyField::menu() const
{
    juce::PopupMenu result;
    const int majors = keys.choices.size() / 2;

    // Majors, and beside each its relative minor.
    for (int i = 1; i < keys.choices.size(); ++i)
    {
        result.addItem (firstKey + i, nameOf (i), true, locked == i);

        if (i == majors)
        {
            result.addSeparator();
            result.addItem (findTheKey, words ("Find the key"), true, finding && locked == 0);
            result.addItem (noKey, words ("No key"), true, ! finding && locked == 0);
            result.addColumnBreak();
        }
    }

    return result;
}

void KeyField::openMenu()
{
    auto shownMenu = menu();
    shownMenu.setLookAndFeel (&getLookAndFeel());
    shownMenu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withDeletionCheck (*this),
                             [field = juce::Component::SafePointer<KeyField> (this)] (int choice) { if (field != nullptr) field->choose (choice); });
}

void KeyField::choose (int choice)
{
    if (choice == findTheKey || choice == noKey)
        setKey (0, choice == findTheKey);
    else if (choice > firstKey && choice < firstKey + keys.choices.size())
        setKey (choice - firstKey, finding);
}

void KeyField::keepTo (const std::optional<Key>& key)    { choose (key ? firstKey + choiceOf (*key) : static_cast<int> (findTheKey)); }

void KeyField::toggleLock()
{
    if (locked != 0)
        setKey (0, true);
    else if (finding && shownEstimate.percent > 0)
        setKey (choiceOf (keyOf (shownEstimate)), true);
    else
        openMenu();
}

void KeyField::setKey (int choice, bool find)
{
    findAttachment.setValueAsCompleteGesture (find ? 1.0f : 0.0f);
    keyAttachment.setValueAsCompleteGesture (static_cast<float> (choice));
}

//==============================================================================
void KeyField::resized()
{
    auto area = getLocalBounds();
    lock.setBounds (area.removeFromLeft (lockWidth));
    name.setBounds (area);
}

void KeyField::paint (juce::Graphics& g)
{
    const auto area = getLocalBounds().toFloat();
    g.setColour (theme.raised);
    g.fillRoundedRectangle (area, measure::corner);

    g.setColour (isLocked() ? theme.accent : theme.control);
    g.fillPath (padlock (isLocked()), juce::AffineTransform::translation (6.0f, std::round (area.getCentreY() - 7.5f)));

    const auto font = theme.body (measure::textHeight);
    auto place = name.getBounds().withTrimmedLeft (6).withTrimmedRight (arrowWidth);
    g.setFont (font);
    g.setColour (theme.quiet);
    g.drawText (shownWords.percent, place, juce::Justification::centredRight, false);
    place.removeFromRight (shownWords.percent.isEmpty() ? 0 : widthOf (font, shownWords.percent) + 5);

    g.setColour (shownWords.doubtful ? theme.quiet : theme.text);
    g.drawText (widthOf (font, shownWords.name) <= place.getWidth() ? shownWords.name : shownWords.shortName, place, juce::Justification::centredLeft, false);

    g.setColour (theme.label);
    drawListArrow (g, { area.getRight() - 11.0f, area.getCentreY() });
}

} // namespace guidetone
