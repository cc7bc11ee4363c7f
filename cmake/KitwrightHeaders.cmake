# SPDX-License-Identifier: Apache-2.0
# Precompiled headers: those that most files read, for targets with the same flags. Measured with GCC 14 and Qt 6.8: a
# file takes half of the processor time. ccache finds such files with CCACHE_SLOPPINESS=pch_defines,time_macros (./dev sets
# it). Packages are built without: their unity batches read each header once anyway, and see what a file forgot.
option(KW_PRECOMPILED_HEADERS "Read the usual headers from a precompiled one" OFF)

set(_kw_core_headers
    <algorithm> <array> <chrono> <expected> <functional> <memory> <optional> <string> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QFuture> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QMap> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QVariant>)
set(_kw_gui_headers
    ${_kw_core_headers} <QAbstractItemModel> <QAction> <QApplication> <QComboBox> <QFont> <QHBoxLayout> <QIcon> <QKeyEvent>
    <QLabel> <QLineEdit> <QPainter> <QPushButton> <QStyledItemDelegate> <QToolButton> <QTreeView> <QVBoxLayout> <QWidget>)
set(_kw_test_headers <QProcess> <QRandomGenerator> <QSignalSpy> <QTemporaryDir> <QTest>)

# kw_headers(<name> HEADERS header… LINK target…): a target that others reuse the precompiled header of.
function(kw_headers name)
    cmake_parse_arguments(ARG "" "" "HEADERS;LINK" ${ARGN})
    set(_source "${PROJECT_BINARY_DIR}/headers/${name}.cpp")
    file(CONFIGURE OUTPUT "${_source}" CONTENT "// Only carries a precompiled header.\n")
    add_library(${name} OBJECT "${_source}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE kw_options ${ARG_LINK})
    target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

# kw_reuse_headers(<target> <core|gui|test_core|test_gui>)
function(kw_reuse_headers target kind)
    if(KW_PRECOMPILED_HEADERS)
        target_precompile_headers(${target} REUSE_FROM kw_${kind}_headers)
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    endif()
endfunction()

if(KW_PRECOMPILED_HEADERS)
    kw_headers(kw_core_headers HEADERS ${_kw_core_headers} LINK Qt6::Core)
    if(BUILD_TESTING)
        kw_headers(kw_test_core_headers HEADERS ${_kw_core_headers} ${_kw_test_headers} LINK Qt6::Network Qt6::Test)
    endif()
    if(KW_BUILD_GUI)
        kw_headers(kw_gui_headers HEADERS ${_kw_gui_headers} LINK Qt6::Widgets)
        if(BUILD_TESTING)
            kw_headers(kw_test_gui_headers HEADERS ${_kw_gui_headers} ${_kw_test_headers} LINK Qt6::Network Qt6::Widgets Qt6::Test)
        endif()
    endif()
endif()
