# Checks that read the source: each a target of its own, none part of the build.

file(GLOB_RECURSE QZA_ALL_C CONFIGURE_DEPENDS
     ${CMAKE_SOURCE_DIR}/cmd/*.[ch] ${CMAKE_SOURCE_DIR}/libanalysis/*.[ch] ${CMAKE_SOURCE_DIR}/tests/*.[ch])
set(QZA_LINTED ${QZA_SOURCES} ${QZA_CMD_SOURCES})

add_custom_target(format COMMAND clang-format -i ${QZA_ALL_C} VERBATIM)
add_custom_target(format-check COMMAND clang-format --dry-run --Werror ${QZA_ALL_C} VERBATIM)
# The build is gcc's, so that some of its options mean nothing to clang.
add_custom_target(tidy COMMAND clang-tidy --quiet -p ${CMAKE_BINARY_DIR}
                  --extra-arg=-Wno-ignored-optimization-argument ${QZA_LINTED}
                  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
add_custom_target(cppcheck
    COMMAND cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,portability,performance
            --inline-suppr --suppress=missingIncludeSystem -I ${CMAKE_SOURCE_DIR}/libanalysis
            -I ${CMAKE_SOURCE_DIR}/libanalysis/include ${CMAKE_SOURCE_DIR}/cmd ${CMAKE_SOURCE_DIR}/libanalysis
    VERBATIM)

# Unit tests and the program under valgrind; for a debug or release build, not one with sanitizers.
add_custom_target(memcheck COMMAND sh ${CMAKE_SOURCE_DIR}/tests/memcheck.sh ${CMAKE_BINARY_DIR} VERBATIM)

# Speed beside other programs; -DQZA_CORPUS names a text of 20 MB and more, -DQZA_NODE_MODULES where the npm packages
# @node-rs/jieba and @microsoft/recognizers-text-suite are.
set(QZA_CORPUS "" CACHE FILEPATH "Text whose blocks between blank lines are documents, for the target bench")
set(QZA_NODE_MODULES "${CMAKE_BINARY_DIR}/node_modules" CACHE PATH "Folder of npm packages, for the target bench")
add_custom_target(bench COMMAND python3 ${CMAKE_SOURCE_DIR}/tests/bench/peers.py --qza $<TARGET_FILE:qza>
                  --node-modules ${QZA_NODE_MODULES} ${QZA_CORPUS} DEPENDS dictionary VERBATIM)
