/* =========================================================================================

   This is an auto-generated file: Any edits you make may be overwritten!

*/

#pragma once

namespace BinaryData
{
    extern const char*   index_html;
    const int            index_htmlSize = 627;

    extern const char*   page_js;
    const int            page_jsSize = 5711;

    extern const char*   style_css;
    const int            style_cssSize = 7225;

    extern const char*   GuidetoneDisplayMedium_ttf;
    const int            GuidetoneDisplayMedium_ttfSize = 36476;

    extern const char*   GuidetoneMusic_ttf;
    const int            GuidetoneMusic_ttfSize = 2944;

    extern const char*   GuidetoneTextRegular_ttf;
    const int            GuidetoneTextRegular_ttfSize = 156444;

    extern const char*   GuidetoneTextSemiBold_ttf;
    const int            GuidetoneTextSemiBold_ttfSize = 157664;

    extern const char*   de_txt;
    const int            de_txtSize = 38468;

    extern const char*   es_txt;
    const int            es_txtSize = 38194;

    extern const char*   fr_txt;
    const int            fr_txtSize = 39539;

    extern const char*   ja_txt;
    const int            ja_txtSize = 41631;

    extern const char*   abc_json;
    const int            abc_jsonSize = 431;

    extern const char*   chordonomicon_json;
    const int            chordonomicon_jsonSize = 644;

    extern const char*   classical_json;
    const int            classical_jsonSize = 82;

    extern const char*   function_json;
    const int            function_jsonSize = 106;

    extern const char*   german_json;
    const int            german_jsonSize = 119;

    extern const char*   harte_json;
    const int            harte_jsonSize = 76;

    extern const char*   jazz_json;
    const int            jazz_jsonSize = 678;

    extern const char*   musicxml_json;
    const int            musicxml_jsonSize = 80;

    extern const char*   nashville_json;
    const int            nashville_jsonSize = 691;

    extern const char*   roman_json;
    const int            roman_jsonSize = 76;

    extern const char*   spoken_json;
    const int            spoken_jsonSize = 70;

    extern const char*   textual_json;
    const int            textual_jsonSize = 1347;

    extern const char*   bluesina_mid;
    const int            bluesina_midSize = 668;

    extern const char*   classicalanalysis_json;
    const int            classicalanalysis_jsonSize = 971;

    extern const char*   classroom_json;
    const int            classroom_jsonSize = 905;

    extern const char*   guitarcontroller_json;
    const int            guitarcontroller_jsonSize = 978;

    extern const char*   jazzcomping_json;
    const int            jazzcomping_jsonSize = 882;

    extern const char*   livestream_json;
    const int            livestream_jsonSize = 666;

    extern const char*   solopiano_json;
    const int            solopiano_jsonSize = 543;

    extern const char*   worshipnumbers_json;
    const int            worshipnumbers_jsonSize = 662;

    // Number of elements in the namedResourceList and originalFileNames arrays.
    const int namedResourceListSize = 31;

    // Points to the start of a list of resource names.
    extern const char* namedResourceList[];

    // Points to the start of a list of resource filenames.
    extern const char* originalFilenames[];

    // If you provide the name of one of the binary resource variables above, this function will
    // return the corresponding data and its size (or a null pointer if the name isn't found).
    const char* getNamedResource (const char* resourceNameUTF8, int& dataSizeInBytes);

    // If you provide the name of one of the binary resource variables above, this function will
    // return the corresponding original, non-mangled filename (or a null pointer if the name isn't found).
    const char* getNamedResourceOriginalFilename (const char* resourceNameUTF8);
}
