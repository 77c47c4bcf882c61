// Repaints.h - counts what a component asks to have repainted, without a screen.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace guidetone
{

/** From now on every repaint of the component or its children is noted here, in the component's coordinates. */
class Repaints
{
public:
    explicit Repaints (juce::Component& componentToWatch) : component (componentToWatch)
    {
        component.setVisible (true);
        component.setCachedComponentImage (new Image (*this));
        forget();       // both of these repaint
    }

    ~Repaints()    { component.setCachedComponentImage (nullptr); }

    int count() const                                    { return areas.getNumRectangles(); }
    const juce::RectangleList<int>& all() const          { return areas; }
    bool touched (juce::Rectangle<int> area) const       { return areas.intersectsRectangle (area); }
    void forget()                                        { areas.clear(); }

private:
    struct Image final : juce::CachedComponentImage
    {
        explicit Image (Repaints& ownerToTell) : owner (ownerToTell) {}

        void paint (juce::Graphics& g) override                       { owner.component.paintEntireComponent (g, true); }
        bool invalidateAll() override                                 { owner.areas.add (owner.component.getLocalBounds()); return true; }
        bool invalidate (const juce::Rectangle<int>& area) override   { owner.areas.add (area); return true; }
        void releaseResources() override                              {}

        Repaints& owner;
    };

    juce::Component& component;
    juce::RectangleList<int> areas;
};

/** The component as pixels. */
inline juce::Image painted (juce::Component& component, float scale = 1.0f)
{
    return component.createComponentSnapshot (component.getLocalBounds(), false, scale);
}

} // namespace guidetone
