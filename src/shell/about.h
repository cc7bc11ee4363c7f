// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace kw::workspace {
class ToolVersions;
}

namespace kw::shell {

// What this program is, its version, those of what it is made of and of the tools that it drives, and its
// licence. Tools are asked while it is open. `tools` must outlive the parent.
void showAbout(workspace::ToolVersions &tools, QWidget *parent);

} // namespace kw::shell
