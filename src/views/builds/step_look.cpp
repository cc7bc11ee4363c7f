// SPDX-License-Identifier: Apache-2.0
#include "views/builds/step_look.h"

#include <QCoreApplication>

namespace kw::views {

using style::State;

style::StepKind lookOf(build::StepKind kind, models::BarPart part)
{
    if (part == models::BarPart::Push) {
        return style::StepKind::Push;
    }
    switch (kind) {
    case build::StepKind::Pull:
    case build::StepKind::CacheImport:
        return style::StepKind::Pull;
    case build::StepKind::Internal:
    case build::StepKind::Transfer:
        return style::StepKind::Transfer;
    case build::StepKind::Run:
        return style::StepKind::Run;
    case build::StepKind::Copy:
    case build::StepKind::Other: // WORKDIR, merging
        return style::StepKind::Copy;
    case build::StepKind::Export:
    case build::StepKind::CacheExport:
        return style::StepKind::Export;
    case build::StepKind::Push:
        return style::StepKind::Push;
    }
    return style::StepKind::Copy;
}

QString stepKindWord(style::StepKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("StepLook", text); };
    switch (kind) {
    case style::StepKind::Pull:
        return tr(QT_TRANSLATE_NOOP("StepLook", "Pull"));
    case style::StepKind::Transfer:
        return tr(QT_TRANSLATE_NOOP("StepLook", "Transfer"));
    case style::StepKind::Run:
        return tr(QT_TRANSLATE_NOOP("StepLook", "Run"));
    case style::StepKind::Copy:
        return tr(QT_TRANSLATE_NOOP("StepLook", "Copy"));
    case style::StepKind::Export:
        return tr(QT_TRANSLATE_NOOP("StepLook", "Export"));
    case style::StepKind::Push:
        return tr(QT_TRANSLATE_NOOP("StepLook", "Push"));
    case style::StepKind::Idle:
        return tr(QT_TRANSLATE_NOOP("StepLook", "Waiting"));
    case style::StepKind::Count:
        break;
    }
    return {};
}

State stateOf(models::RowState state)
{
    switch (state) {
    case models::RowState::Waiting:
        return State::Waiting;
    case models::RowState::Running:
        return State::Running;
    case models::RowState::Done:
        return State::Done;
    case models::RowState::Failed:
        return State::Failed;
    case models::RowState::Cancelled:
        return State::Cancelled;
    case models::RowState::Skipped:
        return State::Skipped;
    }
    return State::Waiting;
}

State stateOf(build::VertexState state)
{
    switch (state) {
    case build::VertexState::Pending:
        return State::Waiting;
    case build::VertexState::Running:
        return State::Running;
    case build::VertexState::Done:
        return State::Done;
    case build::VertexState::Cached:
        return State::Cached;
    case build::VertexState::Failed:
        return State::Failed;
    case build::VertexState::Cancelled:
        return State::Cancelled;
    }
    return State::Waiting;
}

State stateOf(workspace::Build::State state)
{
    switch (state) {
    case workspace::Build::State::Idle:
        return State::Waiting;
    case workspace::Build::State::Preparing:
    case workspace::Build::State::Running:
    case workspace::Build::State::Cancelling:
        return State::Running;
    case workspace::Build::State::Succeeded:
        return State::Done;
    case workspace::Build::State::Failed:
        return State::Failed;
    case workspace::Build::State::Cancelled:
        return State::Cancelled;
    }
    return State::Waiting;
}

} // namespace kw::views
