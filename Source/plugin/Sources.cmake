# The sources of floor 5 beside Song.cmake's, by what links them. A test compares them with Guidetone.jucer.
set (GUIDETONE_PLUGIN_SOURCES
    "${CMAKE_CURRENT_LIST_DIR}/DemoPlayer.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/EditHistory.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/FileReading.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/Journal.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/LogFormat.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/OpenChart.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/OwnNotes.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/Parameters.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/PluginProcessor.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/PluginState.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/Preset.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/PresetFile.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/PresetLibrary.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/ProgressionStore.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/Records.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/SettingValues.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/Transport.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/View.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/broadcast/Broadcast.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/broadcast/BroadcastSettings.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/broadcast/NowPlaying.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/broadcast/OscOutput.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/broadcast/PageAccess.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/broadcast/PageFiles.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/broadcast/PageServer.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/standalone/SilentAudioDevice.cpp")

set (GUIDETONE_STANDALONE_SOURCES
    "${CMAKE_CURRENT_LIST_DIR}/standalone/AppWindow.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/standalone/GuidetoneApp.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/standalone/StandaloneHost.cpp")
