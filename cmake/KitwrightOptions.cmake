# SPDX-License-Identifier: Apache-2.0
# Options, warnings and sanitizers as interface targets: every target of the project links kw_options.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

find_program(KW_CCACHE ccache)
if(KW_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${KW_CCACHE}")
endif()

add_library(kw_options INTERFACE)
target_compile_definitions(kw_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_include_directories(kw_options INTERFACE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_BINARY_DIR}/generated")

add_library(kw_warnings INTERFACE)
target_compile_options(kw_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    # Members left out of a designated initializer have the defaults of their declarations.
    -Wno-missing-field-initializers
    -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-align -Wunused -Wnull-dereference)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 14 reports false null dereferences inside Qt's inlined containers at -O2.
    target_compile_options(kw_warnings INTERFACE -Wno-null-dereference)
    if(CMAKE_UNITY_BUILD)
        # GCC takes the .cpp files of a batch for headers, where an anonymous namespace would be a mistake.
        target_compile_options(kw_warnings INTERFACE -Wno-subobject-linkage)
    endif()
endif()
if(KW_WARNINGS_AS_ERRORS)
    target_compile_options(kw_warnings INTERFACE -Werror)
endif()
target_link_libraries(kw_options INTERFACE kw_warnings)

if(KW_SANITIZERS)
    list(JOIN KW_SANITIZERS "," _kw_sanitizers)
    target_compile_options(kw_options INTERFACE -fsanitize=${_kw_sanitizers} -fno-omit-frame-pointer)
    target_link_options(kw_options INTERFACE -fsanitize=${_kw_sanitizers})
endif()

if(KW_BUILD_FUZZERS)
    target_compile_options(kw_options INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(kw_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

foreach(_kw_linker mold lld)
    find_program(KW_LINKER_${_kw_linker} NAMES ${_kw_linker} ld.${_kw_linker})
    if(KW_LINKER_${_kw_linker})
        target_link_options(kw_options INTERFACE -fuse-ld=${_kw_linker})
        break()
    endif()
endforeach()
