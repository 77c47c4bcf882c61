/* =========================================================================================

   This is an auto-generated file: Any edits you make may be overwritten!

*/

#pragma once

namespace BinaryData
{
    extern const char*   GuidetoneDisplayMedium_ttf;
    const int            GuidetoneDisplayMedium_ttfSize = 35876;

    extern const char*   GuidetoneTextRegular_ttf;
    const int            GuidetoneTextRegular_ttfSize = 37920;

    extern const char*   GuidetoneTextSemiBold_ttf;
    const int            GuidetoneTextSemiBold_ttfSize = 38176;

    extern const char*   bluesina_mid;
    const int            bluesina_midSize = 668;

    // Number of elements in the namedResourceList and originalFileNames arrays.
    const int namedResourceListSize = 4;

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
