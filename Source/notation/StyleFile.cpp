// SPDX-License-Identifier: GPL-3.0-or-later
#include "StyleFile.h"
#include "ChordWords.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace guidetone
{

namespace
{
    using Json = nlohmann::json;

    /** A mistake in a file: what is said of it, after the file's name. */
    struct Mistake : std::runtime_error
    {
        using std::runtime_error::runtime_error;
    };

    std::string inQuotes (std::string_view text)  { return '"' + std::string (text) + '"'; }

    std::string textOf (const Json& value, const std::string& path)
    {
        if (! value.is_string())
            throw Mistake (inQuotes (path) + " must be text");

        return value.get<std::string>();
    }

    /** One field of a file: its name, and what takes its value. */
    template <typename Target>
    struct Field
    {
        std::string_view name;
        void (*take) (Target&, const Json&, const std::string& path);
    };

    template <typename Target>
    void takeFields (Target& target, const Json& object, const std::string& path, std::span<const Field<Target>> fields)
    {
        if (! object.is_object())
            throw Mistake (path.empty() ? "a style is an object in braces" : inQuotes (path) + " must be an object in braces");

        for (const auto& [key, value] : object.items())
        {
            const auto inner = path.empty() ? key : path + "." + key;
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

    StyleWord wordOf (const Json& value, const std::string& path)
    {
        const StyleWord word { textOf (value, path) };
        if (word.overflowed())
            throw Mistake (inQuotes (path) + " is longer than " + std::to_string (StyleWord::room()) + " bytes");

        return word;
    }

    /** Takes a word into the member of the target that the template names. */
    template <auto member, typename Target>
    void word (Target& target, const Json& value, const std::string& path)  { target.*member = wordOf (value, path); }

    std::optional<Lone> loneFrom (std::string_view text) noexcept
    {
        return text == "bare" ? std::optional (Lone::bare) : text == "bracketed" ? std::optional (Lone::bracketed) : std::nullopt;
    }

    void lone (ListWords& list, const Json& value, const std::string& path)
    {
        list.lone = oneOf<Lone> (value, path, loneFrom, "bare, bracketed");
    }

    constexpr Field<ListWords> listFields[] { { "open", word<&ListWords::open> }, { "separator", word<&ListWords::separator> },
                                              { "close", word<&ListWords::close> }, { "lone", lone } };

    void alterations (NotationStyle& style, const Json& value, const std::string& path)
    {
        takeFields<ListWords> (style.words.alterations, value, path, listFields);
    }

    template <auto member>
    void additionsList (SymbolWords& words, const Json& value, const std::string& path)  { member (words.additions, value, path); }

    constexpr Field<SymbolWords> additionFields[] { { "word", word<&SymbolWords::add> }, { "majorSeventh", word<&SymbolWords::addedMajorSeventh> },
                                                    { "open", additionsList<word<&ListWords::open, ListWords>> },
                                                    { "separator", additionsList<word<&ListWords::separator, ListWords>> },
                                                    { "close", additionsList<word<&ListWords::close, ListWords>> }, { "lone", additionsList<lone> } };

    constexpr Field<SymbolWords> omissionFields[] { { "word", word<&SymbolWords::no> }, { "open", word<&SymbolWords::omissionOpen> },
                                                    { "close", word<&SymbolWords::omissionClose> } };

    void additions (NotationStyle& style, const Json& value, const std::string& path)
    {
        takeFields<SymbolWords> (style.words, value, path, additionFields);
    }

    void omissions (NotationStyle& style, const Json& value, const std::string& path)
    {
        takeFields<SymbolWords> (style.words, value, path, omissionFields);
    }

    void qualities (NotationStyle& style, const Json& value, const std::string& path)
    {
        if (! value.is_object())
            throw Mistake (inQuotes (path) + " must be an object in braces");

        for (const auto& [key, written] : value.items())
        {
            const auto inner = path + "." + key;
            const auto text = textOf (written, inner);
            const auto words = qualityTemplateFrom (text);
            if (! words)
                throw Mistake (inQuotes (inner) + " is " + inQuotes (text) + "; a quality is written like m%, %|#5 or m(maj%), with one % for the number, and "
                               + std::to_string (StyleWord::room()) + " bytes at most before and after it");

            bool known = false;
            std::string names;

            for (int i = 0; i < qualityCount; ++i)
            {
                const auto name = styleKeyOf (static_cast<Quality> (i));
                names += (i == 0 ? "" : "; ") + name;
                if (name == key)
                {
                    style.words.qualities[static_cast<std::size_t> (i)] = *words;
                    known = true;
                }
            }

            if (! known)
                throw Mistake (inQuotes (inner) + " is no quality; there are: " + names);
        }
    }

    void id (NotationStyle& style, const Json& value, const std::string& path)        { style.id = textOf (value, path); }
    void title (NotationStyle& style, const Json& value, const std::string& path)     { style.title = textOf (value, path); }
    void sixNine (NotationStyle& style, const Json& value, const std::string& path)   { style.words.sixNine = wordOf (value, path); }
    void slash (NotationStyle& style, const Json& value, const std::string& path)     { style.words.slash = wordOf (value, path); }

    void manner (NotationStyle& style, const Json& value, const std::string& path)
    {
        std::string names;
        for (int i = 0; i < mannerCount; ++i)
            names += (i == 0 ? "" : ", ") + std::string (toText (static_cast<Manner> (i)));

        style.manner = oneOf<Manner> (value, path, mannerFrom, names);
    }

    void language (NotationStyle& style, const Json& value, const std::string& path)
    {
        style.language = oneOf<NoteLanguage> (value, path, noteLanguageFrom, noteLanguageNames());
    }

    void signs (NotationStyle& style, const Json& value, const std::string& path)
    {
        style.signs = oneOf<Signs> (value, path, signsFrom, "ascii, unicode, letters");
    }

    constexpr Field<NotationStyle> styleFields[] { { "id", id }, { "title", title }, { "manner", manner }, { "language", language }, { "signs", signs },
                                                   { "qualities", qualities }, { "sixNine", sixNine }, { "alterations", alterations },
                                                   { "additions", additions }, { "omissions", omissions }, { "slash", slash } };

    /** "line 3": where the reader stopped. */
    std::string lineOf (std::string_view json, std::size_t byte)
    {
        const auto before = json.substr (0, byte > 0 ? byte - 1 : 0);
        return "line " + std::to_string (1 + std::count (before.begin(), before.end(), '\n'));
    }
}

std::string styleKeyOf (Quality quality)  { return chordWords (Chord { quality, 0, 0, false, {}, {} }); }

ReadStyle readStyle (std::string_view json, std::string_view fileName)
{
    auto style = textualStyle();
    style.id.clear();
    style.title.clear();

    try
    {
        takeFields<NotationStyle> (style, Json::parse (json), {}, styleFields);
        return { style, {} };
    }
    catch (const Mistake& mistake)
    {
        return { {}, std::string (fileName) + ": " + mistake.what() };
    }
    catch (const Json::parse_error& error)
    {
        return { {}, std::string (fileName) + ", " + lineOf (json, error.byte) + ": this is no JSON" };
    }
    catch (const Json::out_of_range&)
    {
        return { {}, std::string (fileName) + ": a number in it is out of range" };
    }
}

} // namespace guidetone
