// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace kw::shell {

// What this program is, its versions and its licence.
void showAbout(QWidget *parent);

} // namespace kw::shell
