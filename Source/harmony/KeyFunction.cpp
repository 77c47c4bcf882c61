// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyFunction.h"

namespace guidetone
{

namespace
{
    // By degrees of the key, in the order of KeyFamily:
    //      1  b2   2  b3   3   4  #4   5  b6   6  b7   7
    constexpr int inMajor[keyFamilyCount][12]
    {
        {  0, 18, 22, 15, 25,  3, 30,  4, 15, 25, 15, 30 },    // major triad
        {  0, 18, 22, 15, 25,  3, 30, 12, 15, 25, 15, 30 },    // major
        { 20, 30,  0, 25,  8, 12, 25, 15, 28,  5, 25, 28 },    // minor
        { 20, 30, 15, 25, 20, 12, 25, 15, 28, 15, 25, 28 },    // minor with major seventh
        {  8, 16,  6, 18,  7,  8, 25,  0, 16,  6, 14,  9 },    // dominant
        { 12, 20, 10, 20, 12, 12, 25,  0, 20, 10, 14, 16 },    // suspended dominant
        { 25, 28, 10, 28, 10, 25,  8, 25, 28, 12, 28,  0 },    // half diminished
        { 15,  8, 15,  8, 15, 15,  8, 15,  8, 15, 15,  0 },    // diminished
        {  0, 18,  6, 15,  8,  3, 20,  2, 15,  8, 15, 20 },    // the rest
    };

    constexpr int inMinor[keyFamilyCount][12]
    {
        { 15, 10, 25,  4, 25, 12, 30,  5,  3, 25,  6, 30 },    // major triad
        { 15, 10, 25,  4, 25, 12, 30, 15,  3, 25,  6, 30 },    // major
        {  0, 28, 18, 22, 25,  3, 28, 10, 25, 20, 18, 30 },    // minor
        {  0, 28, 18, 22, 25, 10, 28, 15, 25, 20, 18, 30 },    // minor with major seventh
        {  7, 14,  9,  9, 20,  9, 25,  0, 12, 16,  6, 18 },    // dominant
        { 12, 20, 12, 14, 20, 12, 25,  0, 16, 16,  6, 20 },    // suspended dominant
        { 25, 28,  0, 28, 25, 20, 12, 15, 28, 10, 25, 12 },    // half diminished
        { 15, 12,  6, 12,  8, 15,  8, 15, 12,  8, 15,  0 },    // diminished
        {  0, 15, 10,  6, 20,  3, 20,  2,  6, 15,  8, 20 },    // the rest
    };
}

int functionCost (const Key& key, int root, KeyFamily family) noexcept
{
    const int degree = wrapToOctave (root - key.tonic.pitchClass());
    return (key.mode == Mode::major ? inMajor : inMinor)[static_cast<int> (family)][degree];
}

} // namespace guidetone
