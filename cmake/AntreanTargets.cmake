# A folder is a layer: its library holds all of the folder's sources, and nothing else.

# antrean_layer(name [GUI] DEPENDS lib...)
# Makes the library antrean_<name> (alias antrean::<name>) of every .cpp and .h below the current folder, except main.cpp.
function(antrean_layer name)
    cmake_parse_arguments(LAYER "GUI" "" "DEPENDS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(antrean_${name} ${sources})
    add_library(antrean::${name} ALIAS antrean_${name})
    # No <target>_EXPORTS: both kinds of library then compile alike, and share what ccache holds.
    set_target_properties(antrean_${name} PROPERTIES AUTOMOC ON DEFINE_SYMBOL "")
    target_link_libraries(antrean_${name} PUBLIC antrean_flags ${LAYER_DEPENDS})
    if(LAYER_GUI)
        target_precompile_headers(antrean_${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch_gui.h")
    else()
        target_precompile_headers(antrean_${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch_core.h")
    endif()
endfunction()

# antrean_program(name DEPENDS lib...): the executable of the current folder's main.cpp, which alone builds the object graph.
function(antrean_program name)
    cmake_parse_arguments(PROGRAM "" "" "DEPENDS" ${ARGN})
    add_executable(${name} main.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE antrean_flags ${PROGRAM_DEPENDS})
    install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()

# antrean_test(name [LABELS label...] DEPENDS lib...): one Qt Test class in name.cpp, run by ctest without a screen.
function(antrean_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "LABELS;DEPENDS" ${ARGN})
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE antrean_flags Qt6::Test ${TEST_DEPENDS})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ANTREAN_BIN=${CMAKE_BINARY_DIR}/bin;ANTREAN_SOURCE=${CMAKE_SOURCE_DIR}")
endfunction()
