// View.h - how the window looks: its size, theme, languages and panels; what a project and a preset remember of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** What a window can show, in the order in which menus list it. */
enum class Panel : std::uint8_t { chord, keyboard, staff, circle, timeline, progression, suggestions };

constexpr int panelCount = 7;

/** "chord", "keyboard" ..., for files. */
std::string_view toText (Panel panel) noexcept;
std::optional<Panel> panelFrom (std::string_view text) noexcept;

/** Panels side by side; shares are of the row's width, and of the window's height for the row itself. */
struct PanelRow
{
    struct Place
    {
        Panel panel = Panel::chord;
        float share = 1.0f;

        friend bool operator== (const Place&, const Place&) = default;
    };

    float share = 1.0f;
    std::vector<Place> places;

    friend bool operator== (const PanelRow&, const PanelRow&) = default;
};

/** Rows from top to bottom. No panel stands in it twice. */
struct Arrangement
{
    std::vector<PanelRow> rows;

    bool shows (Panel panel) const noexcept;

    /** @returns whether it did show it. What is left empty goes with it; the last panel of all stays. */
    bool hide (Panel panel);

    /** Puts a panel back where it usually stands: the keyboard in a row below, lists beside the chord. */
    void show (Panel panel);

    friend bool operator== (const Arrangement&, const Arrangement&) = default;
};

/** The arrangements that come with it. */
enum class LayoutName : std::uint8_t { studio, practice, stage, stream, minimal };

constexpr int layoutCount = 5;

std::string_view toText (LayoutName name) noexcept;
std::optional<LayoutName> layoutFrom (std::string_view text) noexcept;
Arrangement arrangementOf (LayoutName name);

/** How the keyboard on the screen looks. */
struct KeyboardView
{
    enum class Colours : std::uint8_t { degree, velocity };
    enum class Labels : std::uint8_t { degrees, notes, none };

    static constexpr std::array<int, 6> sizes { 25, 37, 49, 61, 76, 88 };

    int keys = 88;                      ///< one of `sizes`; 0: as many as are played, and where
    Colours colours = Colours::degree;
    Labels labels = Labels::degrees;

    friend bool operator== (const KeyboardView&, const KeyboardView&) = default;
};

/** Theme and languages by the names that files use; an unknown one counts as the first. */
struct View
{
    int width = 0;                      ///< logical pixels, 0..16384; 0: the editor's own choice
    int height = 0;
    float scale = 1.0f;                 ///< 0.5..4: everything is drawn so many times as large

    std::string theme = "dark";         ///< dark, light, highContrast or colourBlind
    float textScale = 1.0f;             ///< 1..2: what one reads is so many times as large
    std::string interfaceLanguage;      ///< "en", "de", "fr", "es", "ja"; empty: the system's
    std::string style = "jazz";         ///< the id of a notation style
    std::string noteLanguage = "english";
    std::string numerals = "roman";     ///< roman or nashville
    Arrangement panels = arrangementOf (LayoutName::studio);
    KeyboardView keyboard;
    float timelineZoom = 1.0f;          ///< 0.125..8

    friend bool operator== (const View&, const View&) = default;
};

/** As files have it, without what is as usual. */
nlohmann::json toJson (const View& view);

/** The same with what is as usual. */
nlohmann::json toWholeJson (const View& view);

/** Takes what can be read into `view` and leaves the rest of it alone. Anything may stand in the file. Never throws. */
void readView (const nlohmann::json& json, View& view);

} // namespace guidetone
