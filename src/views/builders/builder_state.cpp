// SPDX-License-Identifier: Apache-2.0
#include "views/builders/builder_state.h"

namespace kw::views {

style::State stateOf(buildx::NodeStatus status)
{
    using buildx::NodeStatus;
    switch (status) {
    case NodeStatus::Running:
        return style::State::Up;
    case NodeStatus::Asking:
    case NodeStatus::NotKnown:
    case NodeStatus::Starting:
    case NodeStatus::Stopping:
        return style::State::Asking;
    case NodeStatus::NotStarted:
        return style::State::Waiting;
    case NodeStatus::Stopped:
        return style::State::Stopped;
    case NodeStatus::Unreachable:
        return style::State::Unreachable;
    }
    return style::State::Asking;
}

} // namespace kw::views
