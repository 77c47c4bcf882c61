// JsonFields.h - reading files that people write: what is not known in them is a mistake, and each mistake a sentence.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NotationStyle.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace guidetone
{

using Json = nlohmann::json;

/** A mistake in a file: what is said of it, after the file's name. */
struct Mistake : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

inline std::string inQuotes (std::string_view text)  { return '"' + std::string (text) + '"'; }

/** "view.theme". */
inline std::string inside (const std::string& path, const std::string& key)  { return path.empty() ? key : path + "." + key; }

/** @returns the text of a field; throws a Mistake where it is none. */
inline std::string textOf (const Json& value, const std::string& path)
{
    if (! value.is_string())
        throw Mistake (inQuotes (path) + " must be text");

    return value.get<std::string>();
}

inline void requireObject (const Json& value, const std::string& path, std::string_view whole = "a file")
{
    if (! value.is_object())
        throw Mistake (path.empty() ? std::string (whole) + " is an object in braces" : inQuotes (path) + " must be an object in braces");
}

/** One field of a file: its name, and what takes its value. */
template <typename Target>
struct Field
{
    std::string_view name;
    void (*take) (Target&, const Json&, const std::string& path);
};

/** @param whole  what the file is, for the sentence where it is no object. */
template <typename Target>
void takeFields (Target& target, const Json& object, const std::string& path, std::span<const Field<Target>> fields, std::string_view whole = "a file")
{
    requireObject (object, path, whole);

    for (const auto& [key, value] : object.items())
    {
        const auto inner = inside (path, key);
        bool known = false;
        std::string names;

        for (const auto& field : fields)
        {
            names += (names.empty() ? "" : ", ") + std::string (field.name);
            if (field.name == key)
            {
                field.take (target, value, inner);
                known = true;
            }
        }

        if (! known)
            throw Mistake (inQuotes (inner) + " is not known; there are " + names);
    }
}

/** One of an enumeration's names, by its own reader. */
template <typename Enum>
Enum oneOf (const Json& value, const std::string& path, std::optional<Enum> (*from) (std::string_view) noexcept, std::string_view names)
{
    const auto text = textOf (value, path);
    const auto found = from (text);
    if (! found)
        throw Mistake (inQuotes (path) + " is " + inQuotes (text) + "; it must be one of " + std::string (names));

    return *found;
}

/** The quality that style files call so (styleKeyOf), or a Mistake that lists them. */
Quality qualityOf (std::string_view key, const std::string& path);

/** How a quality is written, or a Mistake that says how one may be. */
QualityTemplate templateOf (const Json& written, const std::string& path);

/** Calls take(). @returns the sentence for what it threw, empty where all is well: "mine.json, line 3: this is no JSON". */
template <typename Take>
std::string mistakeIn (std::string_view fileName, std::string_view json, Take&& take)
{
    try
    {
        take();
        return {};
    }
    catch (const Mistake& mistake)
    {
        return std::string (fileName) + ": " + mistake.what();
    }
    catch (const Json::parse_error& error)
    {
        const auto before = json.substr (0, error.byte > 0 ? error.byte - 1 : 0);
        return std::string (fileName) + ", line " + std::to_string (1 + std::count (before.begin(), before.end(), '\n')) + ": this is no JSON";
    }
    catch (const Json::out_of_range&)
    {
        return std::string (fileName) + ": a number in it is out of range";
    }
}

} // namespace guidetone
