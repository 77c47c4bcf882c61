# A MIDI file's replay: floor 5, but without JUCE. The plugin, the app, the program and their tests link it.
if (NOT TARGET guidetone_song)
    add_library (guidetone_song STATIC
        "${CMAKE_CURRENT_LIST_DIR}/HeardSong.cpp"
        "${CMAKE_CURRENT_LIST_DIR}/Replay.cpp")

    target_link_libraries (guidetone_song PUBLIC guidetone_listening guidetone_formats)
endif()
