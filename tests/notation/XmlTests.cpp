// XmlTests.cpp - an XML text as a tree, and what is refused.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "notation/Xml.h"

using namespace guidetone;

namespace
{
    std::string problemIn (std::string_view text)
    {
        const XmlDocument document (text);
        CHECK_FALSE (document.root());
        return document.problem();
    }
}

TEST_CASE ("elements have their names, texts, attributes and children", "[notation][xml]")
{
    const XmlDocument document ("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ELEMENT a \">\">]>\n<!-- <no> -->\n<a one=\"1\" two = 'a &gt; b'>\n  x<b/> y <b c=\">\">z</b><![CDATA[<&amp;>]]> &#233;&#x266D;&unknown;\n</a>\n");
    REQUIRE (document.root());
    const auto a = *document.root();

    CHECK (a.name() == "a");
    CHECK (a.text() == "x y <&amp;> \xc3\xa9\xe2\x99\xad&unknown;");
    CHECK (a.attribute ("one") == "1");
    CHECK (a.attribute ("two") == "a > b");
    CHECK_FALSE (a.attribute ("c"));
    CHECK (a.placeText() == "line 4");

    std::string names;
    a.forEachChild ([&names] (const XmlElement& child) { names += std::string (child.name()) + "=" + child.text() + ";"; });
    CHECK (names == "b=;b=z;");
    CHECK (a.textOf ("b").empty());
    CHECK_FALSE (a.child ("c"));
    CHECK_FALSE (a.nextSibling());
}

TEST_CASE ("what is no XML is refused with its line", "[notation][xml][bad-input]")
{
    CHECK (problemIn ("") == "line 1: there is no XML element");
    CHECK (problemIn ("<a>\n<b></a>") == "line 2: <b> must end before this");
    CHECK (problemIn ("<a>") == "line 1: <a> does not end");
    CHECK (problemIn ("<a") == "line 1: the tag that begins here has no >");
    CHECK (problemIn ("</a>") == "line 1: an element ends here that did not begin");
    CHECK (problemIn ("<a/>\n<b/>") == "line 2: there is a second element beside the outermost");
    CHECK (problemIn ("<a><!-- </a>") == "line 1: what begins here has no end");
    CHECK (problemIn ("< a/>") == "line 1: after < stands a name");
}

TEST_CASE ("depth and size are bounded, and no entity grows", "[notation][xml][bad-input]")
{
    std::string deep;
    for (int i = 0; i < 100000; ++i)
        deep += "<a>";
    CHECK (problemIn (deep) == "line 1: elements stand more than 256 deep in one another");
    CHECK (problemIn (std::string (largestXml + 1, ' ')) == "the text is longer than 33554432 bytes");

    const XmlDocument laughs ("<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>");
    REQUIRE (laughs.root());
    CHECK (laughs.root()->text() == "&c;");
}

TEST_CASE ("what is escaped is read as it was", "[notation][xml][law]")
{
    const std::string text = "a < b & \"c\" > 'd' \xc3\xa9 &amp;";
    const auto xml = "<a b=\"" + xmlEscaped (text) + "\">" + xmlEscaped (text) + "</a>";
    const XmlDocument document (xml);
    REQUIRE (document.root());
    CHECK (document.root()->text() == text);
    CHECK (document.root()->attribute ("b") == text);
}
