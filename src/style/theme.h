// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/role.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace kw::style {

// What the person asked for; System follows the desktop and its changes.
enum class ThemeChoice { System, Light, Dark };

enum class TextStyle {
    Display,
    Title,
    Base,
    BaseStrong,
    Small,
    SmallStrong,
    Caption,
    CaptionStrong,
    Code,
    CodeSmall
};

// The look in force. One per application, made by install(); GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    // Sets style, palette and fonts of the application. Call once, after QApplication exists.
    static Theme *install(ThemeChoice choice);
    static Theme *instance();

    Scheme scheme() const { return m_scheme; }
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    void setHighContrast(bool high);

    // Families and size of the person's choice; an empty family or a size of 0 means the desktop's own.
    // Points.
    void setFonts(const QString &family, const QString &fixedFamily, qreal pointSize);

    QColor color(Role role) const;
    QFont font(TextStyle style) const;

    // A length of the design (in its 13 px base) in the units of the present font. At least 1 for lengths
    // above 0.
    int length(qreal designPixels) const;

    // The palette of text fields and editors, where a selection needs more contrast than a selected row.
    QPalette editorPalette() const;

Q_SIGNALS:
    // Colours or fonts are others now; the application's palette and font are already set.
    void changed();

private:
    explicit Theme(QObject *parent);
    void apply();
    QPalette palette() const;

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isHighContrast = false;
    Scheme m_scheme = Scheme::Light;
    QString m_family;
    QString m_fixedFamily;
    qreal m_pointSize = 0;
    qreal m_basePixels = 13;
};

inline QColor themeColor(Role role)
{
    return Theme::instance()->color(role);
}
inline int dp(qreal designPixels)
{
    return Theme::instance()->length(designPixels);
}

} // namespace kw::style
