# GuidetoneInstall.cmake - where the build puts things (for the tools and the host tests), and where `cmake --install` does.
# SPDX-License-Identifier: GPL-3.0-or-later
include (GNUInstallDirs)

# The bundle or file that JUCE makes of a plugin target, as a generator expression.
function (guidetone_artefact target result)
    get_target_property (file ${target} JUCE_PLUGIN_ARTEFACT_FILE)
    set (${result} "${file}" PARENT_SCOPE)
endfunction()

# The app is built from one of the two flavours only.
foreach (flavour GuidetoneFx GuidetoneInstrument)
    if (TARGET ${flavour}_Standalone)
        set (GUIDETONE_APP ${flavour}_Standalone)
    endif()
endforeach()

add_custom_target (guidetone_app DEPENDS ${GUIDETONE_APP})

set (GUIDETONE_PLACES "app=$<TARGET_FILE:${GUIDETONE_APP}>\nprogram=$<TARGET_FILE:guidetone>\n")

foreach (flavour GuidetoneFx GuidetoneInstrument)
    foreach (format VST3 LV2 AU)
        if (TARGET ${flavour}_${format})
            guidetone_artefact (${flavour}_${format} artefact)
            string (APPEND GUIDETONE_PLACES "${flavour}_${format}=${artefact}\n")

            if (format STREQUAL "AU")
                set (folder "Library/Audio/Plug-Ins/Components")
            elseif (APPLE)
                set (folder "Library/Audio/Plug-Ins/${format}")
            elseif (format STREQUAL "VST3")
                set (folder "${CMAKE_INSTALL_LIBDIR}/vst3")
            else()
                set (folder "${CMAKE_INSTALL_LIBDIR}/lv2")
            endif()

            # Hosts on Linux look in lib/, whatever the distribution calls its multi-architecture folder.
            if (UNIX AND NOT APPLE)
                string (REPLACE "${CMAKE_INSTALL_LIBDIR}/" "lib/" folder "${folder}")
            endif()

            install (DIRECTORY "${artefact}" DESTINATION "${folder}" USE_SOURCE_PERMISSIONS COMPONENT plugins)
        endif()
    endforeach()
endforeach()

if (GUIDETONE_BUILD_TESTS)
    string (APPEND GUIDETONE_PLACES "bench=$<TARGET_FILE:guidetone_bench>\n")
endif()

if (NOT GUIDETONE_MULTI_CONFIG)
    file (GENERATE OUTPUT "${CMAKE_BINARY_DIR}/places.txt" CONTENT "${GUIDETONE_PLACES}")
endif()

install (TARGETS guidetone RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT program)

# The app is called Guidetone, the program guidetone: on a file system that does not tell capitals apart they cannot
# share a folder, so on Linux the app becomes guidetone-app.
if (APPLE)
    guidetone_artefact (${GUIDETONE_APP} app)
    install (DIRECTORY "${app}" DESTINATION Applications USE_SOURCE_PERMISSIONS COMPONENT app)
elseif (WIN32)
    install (PROGRAMS "$<TARGET_FILE:${GUIDETONE_APP}>" DESTINATION "${CMAKE_INSTALL_BINDIR}" RENAME guidetone-app.exe COMPONENT app)
else()
    install (PROGRAMS "$<TARGET_FILE:${GUIDETONE_APP}>" DESTINATION "${CMAKE_INSTALL_BINDIR}" RENAME guidetone-app COMPONENT app)

    set (packaging "${PROJECT_SOURCE_DIR}/cmake/packaging")
    install (FILES "${packaging}/org.guidetone.Guidetone.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT app)
    install (FILES "${packaging}/org.guidetone.Guidetone.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT app)
    install (FILES "${packaging}/org.guidetone.Guidetone.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT app)
    install (FILES "${packaging}/guidetone.1" "${packaging}/guidetone-app.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT program)
endif()

if (NOT APPLE)
    install (FILES LICENSE NOTICE README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT program)
endif()
