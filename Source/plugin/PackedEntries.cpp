// PackedEntries.cpp - see PackedEntries.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PackedEntries.h"

#include "Records.h"

#include <juce_core/juce_core.h>

namespace guidetone
{

namespace
{
    constexpr std::size_t longestText = 4 * 1024 * 1024;
    constexpr int level = 6;
}

std::string pack (const nlohmann::json& entries)
{
    const auto text = entries.dump (-1, ' ', false, nlohmann::json::error_handler_t::replace);
    juce::MemoryOutputStream packed;

    {
        juce::GZIPCompressorOutputStream zip (packed, level);
        zip.write (text.data(), text.size());
    }

    return juce::Base64::toBase64 (packed.getData(), packed.getDataSize()).toStdString();
}

nlohmann::json unpack (const nlohmann::json& packed)
{
    const auto none = nlohmann::json::array();
    juce::MemoryOutputStream zipped;

    if (! packed.is_string() || ! juce::Base64::convertFromBase64 (zipped, juce::String::fromUTF8 (packed.get_ref<const std::string&>().c_str())))
        return none;

    juce::MemoryInputStream bytes (zipped.getData(), zipped.getDataSize(), false);
    juce::GZIPDecompressorInputStream unzip (bytes);
    juce::MemoryOutputStream unpacked;
    unpacked.writeFromInputStream (unzip, static_cast<juce::int64> (longestText));

    if (unpacked.getDataSize() == 0 || unpacked.getDataSize() >= longestText)
        return none;

    const std::string_view text { static_cast<const char*> (unpacked.getData()), unpacked.getDataSize() };
    auto entries = isShallow (text) ? nlohmann::json::parse (text, nullptr, false) : none;
    return entries.is_array() ? entries : none;
}

} // namespace guidetone
