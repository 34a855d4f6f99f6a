# The options that every target shares, and the two functions that make targets.

add_library(printkeeper_options INTERFACE)
target_compile_features(printkeeper_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
target_compile_options(printkeeper_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual
  $<$<BOOL:${PRINTKEEPER_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(printkeeper_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  PRINTKEEPER_VERSION="${PROJECT_VERSION}"
  $<$<BOOL:${PRINTKEEPER_TEST_HOOKS}>:PRINTKEEPER_TEST_HOOKS>
  $<$<BOOL:${PRINTKEEPER_TEST_HOOKS}>:QT_FORCE_ASSERTS>)
if(PRINTKEEPER_SANITIZE)
  # With instrumentation -Wmaybe-uninitialized says so of what is initialised (GCC's manual,
  # -fsanitize): the other builds ask it.
  target_compile_options(printkeeper_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(printkeeper_options INTERFACE -fsanitize=address,undefined)
endif()
if(PRINTKEEPER_COVERAGE)
  target_compile_options(printkeeper_options INTERFACE --coverage)
  target_link_options(printkeeper_options INTERFACE --coverage)
endif()

# What nearly every source includes, compiled once for each kind of target: half of the time that a
# build takes. It belongs to the build alone: every source still names what it uses.
set(PRINTKEEPER_CORE_HEADERS
  <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument>
  <QJsonObject> <QLoggingCategory> <QMap> <QObject> <QSet> <QString> <QStringList> <QTimer>
  <QTimeZone> <QVariant>
  <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <utility> <vector>)
set(PRINTKEEPER_GUI_HEADERS
  <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QEvent> <QLabel> <QMouseEvent>
  <QPainter> <QPainterPath> <QScrollArea> <QStyle> <QStyleOption> <QTableView> <QWidget>)
set(PRINTKEEPER_TEST_HEADERS <QSignalSpy> <QTemporaryDir> <QTest>)

# printkeeper_headers(NAME HEADERS header… LIBS target…): compiles them for targets of one kind.
function(printkeeper_headers name)
  cmake_parse_arguments(ARG "" "" "HEADERS;LIBS" ${ARGN})
  set(source "${PROJECT_BINARY_DIR}/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "")
  add_library(${name} STATIC "${source}")
  target_link_libraries(${name} PRIVATE printkeeper_options ${ARG_LIBS})
  target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

# printkeeper_use_headers(TARGET [_test]): the compiled headers that fit a target of this folder.
function(printkeeper_use_headers target)
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(tests/)?(ui|app/gui)(/|$)")
    set(kind gui)
  else()
    set(kind core)
  endif()
  target_precompile_headers(${target} REUSE_FROM printkeeper_headers_${kind}${ARGN})
endfunction()

# printkeeper_unite(TARGET FILE…): the sources of a room are compiled about eight at a time, which
# takes a third of the time. Two that give the same name to something of their own never meet: when
# the compiler says that they do, the groups are older than the name and `cmake --preset dev` helps.
function(printkeeper_unite target)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  list(FILTER ARGN INCLUDE REGEX "\\.cpp$")
  execute_process(
    COMMAND "${Python3_EXECUTABLE}" "${PROJECT_SOURCE_DIR}/resources/cmake/unitygroups.py"
      8 ${ARGN}
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    OUTPUT_VARIABLE groups OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  foreach(file group IN ZIP_LISTS ARGN groups)
    set_source_files_properties("${file}" PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # A warning about headers: a source that is included looks like one.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endfunction()

# printkeeper_library(SUBJECT SOURCES file… [PUBLIC target…] [PRIVATE target…])
# One room: static library printkeeper_subject, alias Printkeeper::Subject, included from the
# folder above it ("subject/file.h"); all of ui/ from there ("pages/jobs/jobspage.h").
function(printkeeper_library subject)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  set(target printkeeper_${subject})
  add_library(${target} STATIC ${ARG_SOURCES})
  string(SUBSTRING ${subject} 0 1 initial)
  string(TOUPPER ${initial} initial)
  string(SUBSTRING ${subject} 1 -1 rest)
  set(alias ${initial}${rest})
  add_library(Printkeeper::${alias} ALIAS ${target})
  foreach(file IN LISTS ARG_SOURCES)
    file(STRINGS "${file}" for_moc REGEX "^ *Q_(OBJECT|GADGET|NAMESPACE)" LIMIT_COUNT 1)
    if(for_moc) # elsewhere there would be an empty round of moc and an empty source
      set_target_properties(${target} PROPERTIES AUTOMOC ON)
      break()
    endif()
  endforeach()
  if(PRINTKEEPER_UNITY)
    printkeeper_unite(${target} ${ARG_SOURCES})
  endif()
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH above)
  if(above MATCHES "/ui/pages$")
    cmake_path(GET above PARENT_PATH above)
  endif()
  target_include_directories(${target} PUBLIC "${above}")
  target_link_libraries(${target} PUBLIC printkeeper_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  printkeeper_use_headers(${target})
endfunction()

# printkeeper_optimise(SUBJECT): a room that is too slow for the tests without, in a debug build too.
# The compiled headers fit no other options than those they were compiled with.
function(printkeeper_optimise subject)
  target_compile_options(printkeeper_${subject} PRIVATE -O2)
  set_target_properties(printkeeper_${subject} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
endfunction()

# printkeeper_moc(TARGET FILE…): TARGET includes what moc makes of a FILE.cpp, as "FILE.moc". Of a
# program with one class it costs a fifth of what AUTOMOC does, which compiles one more source.
function(printkeeper_moc target)
  foreach(file IN LISTS ARGN)
    cmake_path(GET file STEM stem)
    set(made "${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc")
    add_custom_command(OUTPUT "${made}" DEPENDS "${file}" VERBATIM
      COMMAND Qt6::moc "${CMAKE_CURRENT_SOURCE_DIR}/${file}" -o "${made}")
    target_sources(${target} PRIVATE "${made}")
  endforeach()
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()

# printkeeper_test(NAME [SOURCES file…] [LIBS target…] [LABELS label…] [TIMEOUT seconds])
# One Qt Test program from NAME.cpp, registered with ctest under NAME.
function(printkeeper_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  printkeeper_moc(${name} ${name}.cpp)
  target_link_libraries(${name} PRIVATE printkeeper_options Qt6::Test ${ARG_LIBS})
  printkeeper_use_headers(${name} _test)
  add_test(NAME ${name} COMMAND ${name})
  if(ARG_TIMEOUT)
    set_tests_properties(${name} PROPERTIES COST ${ARG_TIMEOUT}) # begun before the short ones
  else()
    set(ARG_TIMEOUT 120)
  endif()
  if(PRINTKEEPER_SANITIZE)
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 5")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QTEST_FUNCTION_TIMEOUT=1200000")
endfunction()

# printkeeper_add_translations(PROGRAM)
# Compiles translations/printkeeper_*.ts into the program, as :/i18n/printkeeper_LANGUAGE.qm.
function(printkeeper_add_translations program)
  set(messages)
  foreach(language IN LISTS PRINTKEEPER_LANGUAGES)
    set(source "${PROJECT_SOURCE_DIR}/translations/printkeeper_${language}.ts")
    set(compiled "${CMAKE_CURRENT_BINARY_DIR}/printkeeper_${language}.qm")
    add_custom_command(OUTPUT "${compiled}" DEPENDS "${source}" VERBATIM
      COMMAND Qt6::lrelease -silent "${source}" -qm "${compiled}")
    list(APPEND messages "${compiled}")
  endforeach()
  if(PRINTKEEPER_TEST_HOOKS)
    printkeeper_add_pseudo_language(messages)
  endif()
  qt_add_resources(${program} ${program}_translations PREFIX /i18n BASE "${CMAKE_CURRENT_BINARY_DIR}"
    FILES ${messages})
endfunction()
set(PRINTKEEPER_LANGUAGES en de)

# Adds the language en_XA, which only tests and screenshots use, to the list of compiled files.
function(printkeeper_add_pseudo_language files)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  set(source "${PROJECT_SOURCE_DIR}/translations/printkeeper_de.ts")
  set(made "${CMAKE_CURRENT_BINARY_DIR}/printkeeper_en_XA.ts")
  set(compiled "${CMAKE_CURRENT_BINARY_DIR}/printkeeper_en_XA.qm")
  add_custom_command(OUTPUT "${compiled}" VERBATIM
    DEPENDS "${source}" "${PROJECT_SOURCE_DIR}/translations/pseudo"
    COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/translations/pseudo" "${source}" "${made}"
    COMMAND Qt6::lrelease -silent "${made}" -qm "${compiled}")
  list(APPEND ${files} "${compiled}")
  return(PROPAGATE ${files})
endfunction()
