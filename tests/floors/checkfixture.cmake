# cmake -DROOT=folder -DLINE=file:line -P checkfixture.cmake
# Runs checkfloors.cmake on a small tree with one planted fault and fails unless exactly that is
# refused; with an empty LINE, unless nothing is.
execute_process(
  COMMAND "${CMAKE_COMMAND}" "-DROOT=${ROOT}" -P "${CMAKE_CURRENT_LIST_DIR}/checkfloors.cmake"
  RESULT_VARIABLE result OUTPUT_VARIABLE words ERROR_VARIABLE words)
string(REGEX MATCHALL "(^|\n)[a-z/]+\\.(h|cpp):[0-9]+: " complaints "${words}")
list(LENGTH complaints count)
if(LINE STREQUAL "")
  if(NOT result EQUAL 0 OR count GREATER 0)
    message(FATAL_ERROR "A sound tree was refused:\n${words}")
  endif()
elseif(result EQUAL 0 OR count GREATER 1)
  message(FATAL_ERROR "Not exactly the planted fault was refused (exit ${result}):\n${words}")
else()
  string(FIND "${words}" "${LINE}" position)
  if(position LESS 0)
    message(FATAL_ERROR "${LINE} was not named:\n${words}")
  endif()
endif()
