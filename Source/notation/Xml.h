// Xml.h - an XML text as a tree of elements to look into. Safe with any bytes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** The largest text that is read, in bytes; its tree takes up to some ten times as much. */
constexpr std::size_t largestXml = 32 * 1024 * 1024;

/** How deep elements may stand in one another. */
constexpr int deepestXml = 256;

class XmlDocument;

/** A place in a document, which must outlive it; so must the text the document was read from. */
class XmlElement
{
public:
    std::string_view name() const;

    /** Its own characters without those of its children, and without blanks around them; entities resolved, comments left out. */
    std::string text() const;

    std::optional<std::string> attribute (std::string_view attributeName) const;

    /** The first child with that name; nothing where there is none. Linear in the number of children. */
    std::optional<XmlElement> child (std::string_view childName) const;

    /** text() of that child, "" where there is none. */
    std::string textOf (std::string_view childName) const;

    std::optional<XmlElement> firstChild() const;
    std::optional<XmlElement> nextSibling() const;

    /** Calls visit (child) for each, in order. */
    template <typename Visit>
    void forEachChild (Visit&& visit) const
    {
        for (auto child = firstChild(); child; child = child->nextSibling())
            visit (*child);
    }

    /** "line 12", where it begins. Linear in its distance from the text's start. */
    std::string placeText() const;

private:
    friend class XmlDocument;
    XmlElement (const XmlDocument& where, std::uint32_t place) : document (&where), index (place) {}

    const XmlDocument* document;
    std::uint32_t index;
};

/** The elements of a text. The five entities of XML and numbered characters are resolved, others are left as they are: none is ever expanded, and a
    document type, its own declarations included, is passed over. UTF-8 is supposed. Depth and size are bounded, time is linear. */
class XmlDocument
{
public:
    /** Never throws but for lack of memory.
        @param text  must outlive the document */
    explicit XmlDocument (std::string_view text);

    /** Nothing where the text is no XML; then problem() says why. */
    std::optional<XmlElement> root() const;

    /** "line 3: ...", without a full stop; empty where all was read. */
    const std::string& problem() const  { return whatIsWrong; }

private:
    friend class XmlElement;

    /** By order of their beginnings, so that children follow their parent. Offsets into the text. */
    struct Node
    {
        std::uint32_t tag, nameSize;            // behind '<'
        std::uint32_t content, contentEnd;
        std::uint32_t nextNode;                 // behind the last of its descendants
        std::uint32_t parent;
    };

    std::string_view text;
    std::vector<Node> nodes;
    std::string whatIsWrong;

    bool read();
    bool fail (std::size_t position, const std::string& sentence);
};

/** The text with what XML needs escaped, for contents and attributes. Characters that XML has no place for are left out. */
std::string xmlEscaped (std::string_view text);

} // namespace guidetone
