# How everything is compiled. Presets (CMakePresets.json) choose among these; nothing else sets flags.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(ANTREAN_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(ANTREAN_WERROR "Treat compiler warnings as errors" ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Objects are shared by all build folders: paths count relative to the folder, and PCH are allowed for
    # (ccache manual, "Compiling in different directories" and "Precompiled headers").
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=/ CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

add_library(antrean_flags INTERFACE)
target_compile_options(antrean_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2
    -Wno-missing-field-initializers # every field of a value struct has a default
    $<$<BOOL:${ANTREAN_WERROR}>:-Werror>
    $<$<BOOL:${CCACHE_PROGRAM}>:$<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>>)
target_compile_definitions(antrean_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    ANTREAN_VERSION="${PROJECT_VERSION}")
target_include_directories(antrean_flags INTERFACE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}")

if(ANTREAN_SANITIZE)
    target_compile_options(antrean_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                           -fno-omit-frame-pointer)
    target_link_options(antrean_flags INTERFACE -fsanitize=address,undefined)
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT ANTREAN_SANITIZE)
    target_link_options(antrean_flags INTERFACE -fuse-ld=mold)
endif()
if(BUILD_SHARED_LIBS)
    # A layer that uses a symbol of a layer it doesn't name fails to link: cycles can't be hidden.
    target_link_options(antrean_flags INTERFACE -Wl,--no-undefined)
endif()
