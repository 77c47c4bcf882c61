// SPDX-License-Identifier: GPL-3.0-or-later
#include "Xml.h"

#include <algorithm>
#include <charconv>

namespace guidetone
{

namespace
{
    constexpr std::string_view blanks = " \t\r\n";
    constexpr auto npos = std::string_view::npos;

    std::string lineText (std::string_view text, std::size_t position)
    {
        return "line " + std::to_string (1 + std::count (text.begin(), text.begin() + static_cast<std::ptrdiff_t> (std::min (position, text.size())), '\n'));
    }

    std::string_view trimmed (std::string_view text) noexcept
    {
        const auto start = text.find_first_not_of (blanks);
        return start == npos ? std::string_view() : text.substr (start, text.find_last_not_of (blanks) - start + 1);
    }

    void appendUtf8 (std::string& text, std::uint32_t character)
    {
        const auto byte = [&text] (std::uint32_t value) { text += static_cast<char> (value); };

        if (character < 0x80)           byte (character);
        else if (character < 0x800)     { byte (0xc0 | character >> 6);  byte (0x80 | (character & 0x3f)); }
        else if (character < 0x10000)   { byte (0xe0 | character >> 12); byte (0x80 | (character >> 6 & 0x3f)); byte (0x80 | (character & 0x3f)); }
        else                            { byte (0xf0 | character >> 18); byte (0x80 | (character >> 12 & 0x3f)); byte (0x80 | (character >> 6 & 0x3f)); byte (0x80 | (character & 0x3f)); }
    }

    /** What "lt" or "#xe9" between & and ; stands for. @returns false where it is none of those that XML has by itself. */
    bool appendEntity (std::string& text, std::string_view name)
    {
        constexpr struct { std::string_view name; char character; } known[] { { "lt", '<' }, { "gt", '>' }, { "amp", '&' }, { "quot", '"' }, { "apos", '\'' } };
        for (const auto& entity : known)
            if (entity.name == name)
            {
                text += entity.character;
                return true;
            }

        if (! name.starts_with ('#'))
            return false;

        const bool isHex = name.size() > 1 && name[1] == 'x';
        const auto digits = name.substr (isHex ? 2 : 1);
        std::uint32_t character = 0;
        const auto [end, error] = std::from_chars (digits.data(), digits.data() + digits.size(), character, isHex ? 16 : 10);
        if (error != std::errc() || end != digits.data() + digits.size() || character == 0 || character > 0x10ffff || (character >= 0xd800 && character < 0xe000))
            return false;

        appendUtf8 (text, character);
        return true;
    }

    void appendResolved (std::string& text, std::string_view raw)
    {
        constexpr std::size_t longestEntity = 10;

        while (! raw.empty())
        {
            const auto ampersand = std::min (raw.find ('&'), raw.size());
            text += raw.substr (0, ampersand);
            raw.remove_prefix (ampersand);
            if (raw.empty())
                return;

            const auto end = raw.substr (0, longestEntity + 2).find (';');
            if (end != npos && appendEntity (text, raw.substr (1, end - 1)))
                raw.remove_prefix (end + 1);
            else
            {
                text += '&';
                raw.remove_prefix (1);
            }
        }
    }

    /** Behind `closing`, looked for from `from`; npos where it is missing. */
    std::size_t behind (std::string_view text, std::string_view closing, std::size_t from)
    {
        const auto found = text.find (closing, from);
        return found == npos ? npos : found + closing.size();
    }

    /** Behind a <!DOCTYPE ...>, quotes and declarations between brackets passed over; npos where it has no end. */
    std::size_t behindDocumentType (std::string_view text, std::size_t from)
    {
        int depth = 0;
        for (auto i = from; i < text.size(); ++i)
        {
            const char c = text[i];
            if (c == '"' || c == '\'')
            {
                i = text.find (c, i + 1);
                if (i == npos)
                    return npos;
            }
            else if (c == '[')
                ++depth;
            else if (c == ']')
                --depth;
            else if (c == '>' && depth <= 0)
                return i + 1;
        }
        return npos;
    }

    /** Behind what stands at "<?", "<!--" or "<!DOCTYPE"; 0 where it is none of these, npos where it has no end. */
    std::size_t behindMarkup (std::string_view text, std::size_t at)
    {
        const auto here = text.substr (at);
        if (here.starts_with ("<?"))            return behind (text, "?>", at + 2);
        if (here.starts_with ("<!--"))          return behind (text, "-->", at + 4);
        if (here.starts_with ("<![CDATA["))     return behind (text, "]]>", at + 9);
        if (here.starts_with ("<!"))            return behindDocumentType (text, at + 2);
        return 0;
    }

    /** Of the '>' that ends a tag; those in quotes are passed over. npos where there is none. */
    std::size_t endOfTag (std::string_view text, std::size_t from)
    {
        for (auto i = text.find_first_of ("\"'>", from); i != npos; i = text.find_first_of ("\"'>", i + 1))
        {
            if (text[i] == '>')
                return i;

            i = text.find (text[i], i + 1);
            if (i == npos)
                return npos;
        }
        return npos;
    }
}

//==============================================================================

XmlDocument::XmlDocument (std::string_view givenText) : text (givenText)
{
    if (text.starts_with ("\xff\xfe") || text.starts_with ("\xfe\xff") || text.substr (0, 2).find ('\0') != npos)
        whatIsWrong = "this is no text in UTF-8; save it as UTF-8";
    else if (text.size() > largestXml)
        whatIsWrong = "the text is longer than " + std::to_string (largestXml) + " bytes";
    else if (! read())
        nodes.clear();
}

bool XmlDocument::fail (std::size_t position, const std::string& sentence)
{
    whatIsWrong = lineText (text, position) + ": " + sentence;
    return false;
}

bool XmlDocument::read()
{
    constexpr std::uint32_t none = 0xffffffff;
    const auto offset = [] (std::size_t position) { return static_cast<std::uint32_t> (position); };
    std::uint32_t open = none;      // the innermost element that has not ended
    int depth = 0;

    for (auto at = text.find ('<'); at != npos; at = text.find ('<', at))
    {
        if (const auto next = behindMarkup (text, at); next != 0)
        {
            if (next == npos)
                return fail (at, "what begins here has no end");
            at = next;
            continue;
        }

        const auto end = endOfTag (text, at);
        if (end == npos)
            return fail (at, "the tag that begins here has no >");

        if (text[at + 1] == '/')
        {
            if (open == none)
                return fail (at, "an element ends here that did not begin");

            auto& node = nodes[open];
            const auto name = text.substr (node.tag, node.nameSize);
            if (trimmed (text.substr (at + 2, end - at - 2)) != name)
                return fail (at, "<" + std::string (name.substr (0, 40)) + "> must end before this");

            node.contentEnd = offset (at);
            node.nextNode = offset (nodes.size());
            open = node.parent;
            --depth;
        }
        else
        {
            const auto nameEnd = std::min (text.find_first_of (" \t\r\n/>", at + 1), end);
            if (nameEnd == at + 1)
                return fail (at, "after < stands a name");
            if (open == none && ! nodes.empty())
                return fail (at, "there is a second element beside the outermost");

            nodes.push_back ({ offset (at + 1), offset (nameEnd - at - 1), offset (end + 1), offset (end + 1), offset (nodes.size() + 1), open });
            if (text[end - 1] != '/')
            {
                open = offset (nodes.size() - 1);
                if (++depth > deepestXml)
                    return fail (at, "elements stand more than " + std::to_string (deepestXml) + " deep in one another");
            }
        }

        at = end + 1;
    }

    if (open != none)
        return fail (nodes[open].tag, "<" + std::string (text.substr (nodes[open].tag, nodes[open].nameSize).substr (0, 40)) + "> does not end");

    return ! nodes.empty() || fail (0, "there is no XML element");
}

std::optional<XmlElement> XmlDocument::root() const
{
    return nodes.empty() ? std::nullopt : std::optional (XmlElement (*this, 0));
}

//==============================================================================

std::string_view XmlElement::name() const
{
    const auto& node = document->nodes[index];
    return document->text.substr (node.tag, node.nameSize);
}

std::string XmlElement::text() const
{
    const auto& node = document->nodes[index];
    const auto whole = document->text.substr (0, node.contentEnd);
    std::string result;
    auto nextChild = firstChild();

    for (std::size_t at = node.content; at < node.contentEnd;)
    {
        const auto markup = std::min (whole.find ('<', at), whole.size());
        appendResolved (result, whole.substr (at, markup - at));
        if (markup == whole.size())
            break;

        if (const auto next = behindMarkup (whole, markup); next != 0)
        {
            if (whole.substr (markup).starts_with ("<![CDATA["))
                result += whole.substr (markup + 9, next - markup - 12);
            at = next;
        }
        else
        {
            const auto& child = document->nodes[nextChild->index];
            at = child.contentEnd == child.content && whole[child.content - 2] == '/' ? child.content : endOfTag (whole, child.contentEnd) + 1;
            nextChild = nextChild->nextSibling();
        }
    }

    return std::string (trimmed (result));
}

std::optional<std::string> XmlElement::attribute (std::string_view attributeName) const
{
    const auto& node = document->nodes[index];
    auto rest = document->text.substr (node.tag + node.nameSize, node.content - 1 - node.tag - node.nameSize);

    for (;;)
    {
        const auto equals = rest.find ('=');
        const auto quote = equals == npos ? npos : rest.find_first_not_of (blanks, equals + 1);
        if (quote == npos || (rest[quote] != '"' && rest[quote] != '\''))
            return {};

        const auto end = rest.find (rest[quote], quote + 1);
        if (end == npos)
            return {};

        if (trimmed (rest.substr (0, equals)) == attributeName)
        {
            std::string value;
            appendResolved (value, rest.substr (quote + 1, end - quote - 1));
            return value;
        }

        rest.remove_prefix (end + 1);
    }
}

std::optional<XmlElement> XmlElement::child (std::string_view childName) const
{
    for (auto child = firstChild(); child; child = child->nextSibling())
        if (child->name() == childName)
            return child;

    return {};
}

std::string XmlElement::textOf (std::string_view childName) const
{
    const auto found = child (childName);
    return found ? found->text() : std::string();
}

std::optional<XmlElement> XmlElement::firstChild() const
{
    return index + 1 < document->nodes[index].nextNode ? std::optional (XmlElement (*document, index + 1)) : std::nullopt;
}

std::optional<XmlElement> XmlElement::nextSibling() const
{
    const auto& node = document->nodes[index];
    const bool hasParent = index != 0;
    return hasParent && node.nextNode < document->nodes[node.parent].nextNode ? std::optional (XmlElement (*document, node.nextNode)) : std::nullopt;
}

std::string XmlElement::placeText() const  { return lineText (document->text, document->nodes[index].tag); }

std::string xmlEscaped (std::string_view text)
{
    std::string escaped;
    for (char c : text)
        switch (c)
        {
            case '<':   escaped += "&lt;"; break;
            case '>':   escaped += "&gt;"; break;
            case '&':   escaped += "&amp;"; break;
            case '"':   escaped += "&quot;"; break;
            default:    if (static_cast<unsigned char> (c) >= 0x20 || c == '\t' || c == '\n') escaped += c; break;
        }
    return escaped;
}

} // namespace guidetone
