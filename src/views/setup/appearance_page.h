// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kw {
class Settings;
}

namespace kw::views {

// Theme and fonts, which take effect at once, and the language, which does at the next start.
class AppearancePage : public QWidget
{
    Q_OBJECT

public:
    explicit AppearancePage(Settings &settings, QWidget *parent = nullptr);
};

} // namespace kw::views
