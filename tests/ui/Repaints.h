// Repaints.h - counts what a component asks to have repainted, without a screen.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <utility>

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

/** Paints parts of a component into the picture of a screen with so many pixels for one of the component's, as a window does that is drawn by software. */
inline void paintParts (juce::Component& component, const juce::RectangleList<int>& parts, juce::Image& pixels, float scale)
{
    juce::RectangleList<int> clip;

    for (const auto& part : parts)
        clip.add ((part.toFloat() * scale).getSmallestIntegerContainer());

    clip.clipTo (pixels.getBounds());
    juce::LowLevelGraphicsSoftwareRenderer context (pixels, {}, clip);
    context.addTransform (juce::AffineTransform::scale (scale));
    juce::Graphics g (context);
    component.paintEntireComponent (g, true);
}

/** What stands on the screen: painted once as a whole, and from then on only where the component asks for it. */
class KeptScreen
{
public:
    explicit KeptScreen (juce::Component& componentToWatch, float scaleToPaintAt = 1.0f)
        : component (componentToWatch), scale (scaleToPaintAt), repaints (component), picture (emptyPicture())
    {
        paintParts (component, component.getLocalBounds(), picture, scale);
    }

    /** Paints what was asked for, and where a child has moved: that JUCE repaints by itself, but only in a window that is open. */
    void update()
    {
        auto parts = repaints.all();
        auto before = std::exchange (children, placesOfChildren());

        for (const auto& [child, place] : children)
            if (const auto was = std::exchange (before[child], place); was != place)
                for (const auto& moved : { was, place })
                    parts.add (moved);

        if (! parts.isEmpty())
            paintParts (component, parts, picture, scale);

        repaints.forget();
    }

    /** "x y width height" of where the screen differs from the component painted as a whole, in pixels; empty where nowhere. */
    juce::String stale()
    {
        auto whole = emptyPicture();
        paintParts (component, component.getLocalBounds(), whole, scale);
        const juce::Image::BitmapData wanted (whole, juce::Image::BitmapData::readOnly), seen (picture, juce::Image::BitmapData::readOnly);
        juce::RectangleList<int> places;

        for (int y = 0; y < whole.getHeight(); ++y)
            if (std::memcmp (wanted.getLinePointer (y), seen.getLinePointer (y), static_cast<std::size_t> (wanted.pixelStride * whole.getWidth())) != 0)
                for (int x = 0; x < whole.getWidth(); ++x)
                    if (looksDifferent (wanted.getPixelColour (x, y), seen.getPixelColour (x, y)))
                        places.add ({ x, y, 1, 1 });

        return places.isEmpty() ? juce::String() : places.getBounds().toString();
    }

private:
    using Places = std::map<const juce::Component*, juce::Rectangle<int>>;

    Places placesOfChildren() const
    {
        Places places;
        const std::function<void (const juce::Component&)> look = [&] (const juce::Component& parent)
        {
            for (const auto* child : parent.getChildren())
                if (child->isVisible())
                {
                    places[child] = component.getLocalArea (child, child->getLocalBounds());
                    look (*child);
                }
        };
        look (component);
        return places;
    }

    juce::Image emptyPicture() const
    {
        const auto pixels = [this] (int length) { return juce::roundToInt (scale * static_cast<float> (length)); };
        return { juce::Image::ARGB, pixels (component.getWidth()), pixels (component.getHeight()), true };
    }

    /** Beyond what rounding makes of soft edges that are painted in two parts. */
    static bool looksDifferent (juce::Colour one, juce::Colour other)
    {
        const auto apart = [] (int a, int b) { return std::abs (a - b) > 6; };
        return apart (one.getRed(), other.getRed()) || apart (one.getGreen(), other.getGreen()) || apart (one.getBlue(), other.getBlue());
    }

    juce::Component& component;
    const float scale;
    Repaints repaints;
    Places children = placesOfChildren();
    juce::Image picture;
};

} // namespace guidetone
