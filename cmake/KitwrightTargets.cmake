# SPDX-License-Identifier: Apache-2.0
# The two ways to add a target. Both keep names, includes and test set-up the same everywhere.

# kw_library(<module> SOURCES file… [LINK target…] [PRIVATE_LINK target…] [HEADERS core|gui])
# A static library from src/<module>, target kw_<module>, alias Kw::<module>. HEADERS: which precompiled ones it reads,
# core unless told.
function(kw_library module)
    cmake_parse_arguments(ARG "" "HEADERS" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    if(NOT ARG_HEADERS)
        set(ARG_HEADERS core)
    endif()
    add_library(kw_${module} STATIC ${ARG_SOURCES})
    add_library(Kw::${module} ALIAS kw_${module})
    target_link_libraries(kw_${module} PUBLIC kw_options ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    kw_reuse_headers(kw_${module} ${ARG_HEADERS})
endfunction()

# kw_test(<name> SOURCES file… LINK target… [KIND unit|window|e2e|package] [TIMEOUT seconds] [HEADERS core|gui|none])
# A Qt Test program, run offscreen, in a private home folder, labelled by its kind (unit unless told). HEADERS as for
# kw_library: gui for what links Qt Widgets, none for what links Qt Gui alone.
function(kw_test name)
    cmake_parse_arguments(ARG "" "KIND;TIMEOUT;HEADERS" "SOURCES;LINK" ${ARGN})
    if(NOT ARG_KIND)
        set(ARG_KIND unit)
    endif()
    if(NOT ARG_HEADERS)
        set(ARG_HEADERS core)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    # Batches include their files by absolute paths, and QVERIFY writes those down: no second checkout would find a test
    # in the compiler cache.
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    target_link_libraries(${name} PRIVATE kw_options kw_test_support ${ARG_LINK} Qt6::Test)
    if(NOT ARG_HEADERS STREQUAL "none")
        kw_reuse_headers(${name} test_${ARG_HEADERS})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set(_home "${PROJECT_BINARY_DIR}/test-home/${name}")
    file(MAKE_DIRECTORY "${_home}")
    set_tests_properties(${name} PROPERTIES
        LABELS ${ARG_KIND}
        TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${_home};XDG_CONFIG_HOME=${_home}/config;XDG_DATA_HOME=${_home}/data;XDG_CACHE_HOME=${_home}/cache;XDG_STATE_HOME=${_home}/state;LC_ALL=C.UTF-8;KW_KITW=$<IF:$<TARGET_EXISTS:kitw>,$<TARGET_FILE:kitw>,>")
endfunction()
