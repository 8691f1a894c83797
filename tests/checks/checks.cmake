# The checks of the house, each one ctest that prints TAP.

# The flags every source is compiled with, as a file that compilers read with @.
set(lines -std=c17 ${limber_warnings} -I${CMAKE_SOURCE_DIR}/include -I${CMAKE_SOURCE_DIR}/tests)
foreach(layer ${limber_layers})
	list(APPEND lines -I${CMAKE_SOURCE_DIR}/src/${layer})
endforeach()
foreach(define ${limber_defines} LIMBER_TESTS_DIR="${CMAKE_SOURCE_DIR}/tests"
		LIMBER_ROUTINES_DIR="${CMAKE_SOURCE_DIR}/routines" LIMBER_BINARY="${CMAKE_BINARY_DIR}/limber")
	string(REPLACE "\"" "\\\"" define "${define}")
	list(APPEND lines -D${define})
endforeach()
list(JOIN lines "\n" lines)
file(WRITE ${CMAKE_BINARY_DIR}/check_flags "${lines}\n")

set(checks ${CMAKE_CURRENT_SOURCE_DIR}/checks)
set(flags ${CMAKE_BINARY_DIR}/check_flags)

limber_ctest(check_includes check sh ${checks}/includes.sh ${CMAKE_SOURCE_DIR})
limber_ctest(check_banned check sh ${checks}/banned.sh ${CMAKE_SOURCE_DIR})
limber_ctest(check_caps check sh ${checks}/caps.sh ${CMAKE_SOURCE_DIR})
limber_ctest(check_headers check sh ${checks}/headers.sh ${CMAKE_SOURCE_DIR} ${CMAKE_C_COMPILER} ${flags})

# Core and base once more, as they are in a release: sanitizers and coverage
# would add symbols that are not theirs.
foreach(layer core base)
	set(plain_${layer} ${CMAKE_BINARY_DIR}/none)
	if(limber_sources_${layer})
		add_library(plain_${layer} STATIC ${limber_sources_${layer}})
		target_include_directories(plain_${layer} PRIVATE ${CMAKE_SOURCE_DIR}/src/${layer})
		target_link_libraries(plain_${layer} PRIVATE limber_flags)
		target_compile_options(plain_${layer} PRIVATE -O2 -fno-sanitize=all -fno-profile-arcs
			-fno-test-coverage)
		set(plain_${layer} $<TARGET_FILE:plain_${layer}>)
	endif()
endforeach()
limber_ctest(check_purity check sh ${checks}/purity.sh ${CMAKE_C_COMPILER} ${plain_core} ${plain_base})

# The build has one compiler and one level; warnings differ with both.
limber_ctest(check_clang check sh ${checks}/compiler.sh ${CMAKE_SOURCE_DIR} ${flags} clang -fsyntax-only)
limber_ctest(check_gcc_O2 check sh ${checks}/compiler.sh ${CMAKE_SOURCE_DIR} ${flags} gcc -O2
	-D_FORTIFY_SOURCE=2 -S -o /dev/null)
set_tests_properties(check_clang check_gcc_O2 PROPERTIES TIMEOUT 900 COST 1000)

if(TARGET limber)
	limber_ctest(check_year check sh ${checks}/year.sh $<TARGET_FILE:limber>
		${CMAKE_SOURCE_DIR}/tests/fixtures/year.json)
endif()
