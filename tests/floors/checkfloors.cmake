# cmake -DROOT=folder -P checkfloors.cmake
# Reads every source below ROOT/core, ROOT/ui and ROOT/app and fails, naming file and line, where
# one includes a room that does not stand below its own (CONTRIBUTING.md, "Floors"), lets a GUI
# class into core, reads a clock of its own, goes around core/files, or is over 450 lines.
cmake_minimum_required(VERSION 3.25)

# may(ROOM… INCLUDE room…): what each ROOM may include besides itself; pages/* is any page.
function(may)
  cmake_parse_arguments(ARG "" "" "INCLUDE" ${ARGN})
  foreach(room IN LISTS ARG_UNPARSED_ARGUMENTS)
    set(allowed_${room} ${room} ${ARG_INCLUDE} PARENT_SCOPE)
  endforeach()
endfunction()

set(ground base settings database files)
set(subjects jobs models storage schedule logs monitoring)
set(users cleanup backup audit discovery)
set(core ${ground} ${subjects} ${users} tasks)
may(base)
may(settings database files INCLUDE base)
may(${subjects} INCLUDE ${ground})
may(${users} INCLUDE ${ground} ${subjects})
may(tasks INCLUDE ${core})
may(style INCLUDE base)
may(widgets INCLUDE base style)
may(thumbnails INCLUDE base files models style widgets)
may(fields INCLUDE base settings jobs style widgets)
may(page INCLUDE ${core} style widgets thumbnails fields pages/page.h)
may(pages INCLUDE ${core} style widgets thumbnails pages/*)
may(shell kiosk INCLUDE ${core} style widgets thumbnails pages pages/*)
may(demo INCLUDE ${core})
may(services INCLUDE ${core} demo)
may(ctl INCLUDE ${core} services demo)
may(gui
  INCLUDE ${core} style widgets thumbnails pages pages/* shell kiosk services demo)

string(CONCAT gui_class "#include <(Qt(Gui|Widgets|Charts|Svg|PrintSupport|OpenGL)|Q(AbstractItemView"
  "|Action|Application|Bitmap|Brush|Chart|Clipboard|Color|Cursor|DesktopServices|Dialog|Font|Gui"
  "|Icon|Image|KeySequence|MainWindow|MessageBox|Painter|Palette|PdfWriter|Pen|Picture|Pixmap"
  "|Screen|StandardItem|Style|Svg|TextDocument|Validator|Widget|Window))")
string(CONCAT own_clock "currentDateTime|currentDate\\(|currentTime\\(|currentMSecsSinceEpoch"
  "|currentSecsSinceEpoch|system_clock|gettimeofday|CLOCK_REALTIME"
  "|[^_a-zA-Z]time\\((nullptr|NULL|0)\\)")
set(around_files "[^_a-zA-Z](SYS_)?(openat2|renameat2|unlinkat)[^_a-zA-Z0-9]")

function(complain where what)
  message(NOTICE "${where}: ${what}")
  set_property(GLOBAL APPEND PROPERTY complaints "${where}")
endfunction()

function(complain_at hit file text what)
  string(STRIP "${hit}" hit)
  string(FIND "${text}" "${hit}" position)
  string(SUBSTRING "${text}" 0 ${position} before)
  string(REGEX MATCHALL "\n" newlines "${before}")
  list(LENGTH newlines line)
  math(EXPR line "${line} + 1")
  complain("${file}:${line}" "${what}")
endfunction()

function(refuse pattern file text what)
  if(text MATCHES "${pattern}")
    complain_at("${CMAKE_MATCH_0}" "${file}" "${text}" "${what}")
  endif()
endfunction()

function(check_includes room file text)
  set(allowed ${allowed_${room}})
  if(room MATCHES "^pages/")
    set(allowed ${allowed_page} ${room})
  endif()
  string(REGEX MATCHALL "#include \"[^\"\n]+\"" includes "${text}")
  list(FILTER includes EXCLUDE REGEX "\\.moc\"$")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "^#include \"((pages/)?[^/]*)/.*" "\\1" target "${include}")
    if(include STREQUAL "#include \"pages/page.h\"")
      set(target pages/page.h) # what every page is; the list of pages is not for them
    endif()
    string(REGEX REPLACE "^pages/.*" "pages/*" any_page "${target}")
    if(NOT target IN_LIST allowed AND NOT any_page IN_LIST allowed)
      complain_at("${include}" "${file}" "${text}" "${room} must not ${include}")
    endif()
  endforeach()
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
  "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp"
  "${ROOT}/app/*.h" "${ROOT}/app/*.cpp")
if(NOT files)
  message(FATAL_ERROR "No source was found below ${ROOT}.")
endif()

foreach(file IN LISTS files)
  file(READ "${ROOT}/${file}" text)
  string(REGEX REPLACE "//[^\n]*" "" text "${text}")
  string(REGEX MATCH "^(core|ui|app/services|app)/(pages/[^/]+|[^/]+)/" room "${file}")
  set(room "${CMAKE_MATCH_2}")
  check_includes("${room}" "${file}" "${text}")
  if(file MATCHES "^(core|app/services|app/ctl)/")
    refuse("${gui_class}" "${file}" "${text}" "a class that needs QtGui")
  endif()
  if(file MATCHES "^core/" AND NOT room STREQUAL "base")
    refuse("${own_clock}" "${file}" "${text}" "the time comes from a Clock that is passed in")
  endif()
  if(NOT room STREQUAL "files")
    refuse("${around_files}" "${file}" "${text}" "only core/files may call this")
  endif()
  string(REGEX MATCHALL "\n" lines "${text}")
  list(LENGTH lines lines)
  if(lines GREATER 450)
    complain("${file}:451" "a file ends after 450 lines, this one has ${lines}")
  endif()
endforeach()

get_property(complaints GLOBAL PROPERTY complaints)
if(complaints)
  message(FATAL_ERROR "The floors of the house do not hold.")
endif()
