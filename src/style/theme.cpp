// SPDX-License-Identifier: Apache-2.0
#include "style/theme.h"

#include "style/workbench_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QStyleHints>
#include <QToolTip>

namespace kw::style {

namespace {

constexpr qreal designBasePixels = 13;
Theme *s_theme = nullptr;

struct FontRule
{
    qreal pixels;
    int weight;
    bool fixed;
};

FontRule ruleFor(TextStyle style)
{
    switch (style) {
    case TextStyle::Display:
        return {22, QFont::DemiBold, false};
    case TextStyle::Title:
        return {16, QFont::DemiBold, false};
    case TextStyle::Base:
        return {13, QFont::Normal, false};
    case TextStyle::BaseStrong:
        return {13, QFont::DemiBold, false};
    case TextStyle::Small:
        return {12, QFont::Normal, false};
    case TextStyle::SmallStrong:
        return {12, QFont::DemiBold, false};
    case TextStyle::Caption:
        return {11, QFont::Normal, false};
    case TextStyle::CaptionStrong:
        return {11, QFont::DemiBold, false};
    case TextStyle::Code:
        return {13, QFont::Normal, true};
    case TextStyle::CodeSmall:
        return {12, QFont::Normal, true};
    }
    return {designBasePixels, QFont::Normal, false};
}

} // namespace

Theme *Theme::install(ThemeChoice choice)
{
    Q_ASSERT(qApp && !s_theme);
    s_theme = new Theme(qApp);
    s_theme->m_choice = choice;
    QApplication::setStyle(new WorkbenchStyle);
    s_theme->apply();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, s_theme, [] {
        if (s_theme->m_choice == ThemeChoice::System) {
            s_theme->apply();
        }
    });
    return s_theme;
}

Theme *Theme::instance()
{
    Q_ASSERT(s_theme);
    return s_theme;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    connect(this, &QObject::destroyed, qApp, [] { s_theme = nullptr; });
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

void Theme::setHighContrast(bool high)
{
    if (high != m_isHighContrast) {
        m_isHighContrast = high;
        apply();
    }
}

void Theme::setFonts(const QString &family, const QString &fixedFamily, qreal pointSize)
{
    if (family == m_family && fixedFamily == m_fixedFamily && qFuzzyCompare(pointSize + 1, m_pointSize + 1)) {
        return;
    }
    m_family = family;
    m_fixedFamily = fixedFamily;
    m_pointSize = pointSize;
    apply();
}

void Theme::apply()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    if (m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark)) {
        m_scheme = m_isHighContrast ? Scheme::DarkContrast : Scheme::Dark;
    } else {
        m_scheme = m_isHighContrast ? Scheme::LightContrast : Scheme::Light;
    }
    QFont base = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!m_family.isEmpty()) {
        base.setFamilies({m_family});
    }
    if (m_pointSize > 0) {
        base.setPointSizeF(m_pointSize);
    }
    base.setFeature("tnum", 1);
    m_basePixels = QFontInfo(base).pixelSize();
    QApplication::setFont(base);
    QApplication::setPalette(palette());
    for (const char *field : {"QLineEdit", "QPlainTextEdit", "QTextEdit"}) {
        QApplication::setPalette(editorPalette(), field);
    }
    QPalette toolTip = palette();
    toolTip.setColor(QPalette::ToolTipBase, color(Role::Base));
    toolTip.setColor(QPalette::ToolTipText, color(Role::Text));
    QToolTip::setPalette(toolTip);
    QToolTip::setFont(font(TextStyle::Small));
    Q_EMIT changed();
}

QColor Theme::color(Role role) const
{
    return style::color(role, m_scheme);
}

QFont Theme::font(TextStyle textStyle) const
{
    const FontRule rule = ruleFor(textStyle);
    QFont result = QApplication::font();
    if (rule.fixed) {
        result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (!m_fixedFamily.isEmpty()) {
            result.setFamilies({m_fixedFamily});
        }
    }
    const qreal baseSize = QApplication::font().pointSizeF();
    // A base font given in pixels has no point size.
    if (baseSize > 0) {
        result.setPointSizeF(baseSize * rule.pixels / designBasePixels);
    } else {
        result.setPixelSize(qRound(m_basePixels * rule.pixels / designBasePixels));
    }
    result.setWeight(static_cast<QFont::Weight>(rule.weight));
    return result;
}

int Theme::length(qreal designPixels) const
{
    if (designPixels <= 0) {
        return 0;
    }
    return std::max(1, qRound(designPixels * m_basePixels / designBasePixels));
}

QPalette Theme::palette() const
{
    QPalette result;
    const auto set = [&](QPalette::ColorRole paletteRole, Role role) {
        result.setColor(QPalette::Active, paletteRole, color(role));
        result.setColor(QPalette::Inactive, paletteRole, color(role));
        result.setColor(QPalette::Disabled, paletteRole, color(role));
    };
    set(QPalette::Window, Role::Window);
    set(QPalette::Base, Role::Base);
    set(QPalette::AlternateBase, Role::Alternate);
    set(QPalette::Button, Role::Raised);
    set(QPalette::Mid, Role::Sunken);
    set(QPalette::Midlight, Role::Border);
    set(QPalette::Light, Role::Raised);
    set(QPalette::Dark, Role::Strong);
    set(QPalette::Shadow, Role::Strong);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Text, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::AccentText);
    set(QPalette::PlaceholderText, Role::Secondary);
    set(QPalette::Accent, Role::Accent);
    set(QPalette::Link, Role::Link);
    set(QPalette::LinkVisited, Role::Link);
    set(QPalette::Highlight, Role::Selection);
    set(QPalette::HighlightedText, Role::Text);
    set(QPalette::ToolTipBase, Role::Base);
    set(QPalette::ToolTipText, Role::Text);
    result.setColor(QPalette::Inactive, QPalette::Highlight, color(Role::SelectionUnfocused));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        result.setColor(QPalette::Disabled, role, color(Role::Disabled));
    }
    return result;
}

QPalette Theme::editorPalette() const
{
    QPalette result = QApplication::palette();
    result.setColor(QPalette::Highlight, color(Role::SelectedText));
    result.setColor(QPalette::HighlightedText, color(Role::Text));
    return result;
}

} // namespace kw::style
