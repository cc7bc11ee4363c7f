// SPDX-License-Identifier: Apache-2.0
#include "controls/label.h"

#include "style/drawing.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kw::controls {

using namespace style;

Label::Label(TextStyle textStyle, Role role, QWidget *parent)
    : Label(QString(), textStyle, role, parent)
{
}

Label::Label(const QString &text, TextStyle textStyle, Role role, QWidget *parent)
    : QLabel(text, parent)
    , m_textStyle(textStyle)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    // On a surface in Base, Qt would take the plain text colour instead of ours.
    setForegroundRole(QPalette::WindowText);
    connect(Theme::instance(), &Theme::changed, this, &Label::applyTheme);
    applyTheme();
}

void Label::setRole(Role role)
{
    m_role = role;
    applyTheme();
}

void Label::setPicture(const QIcon &icon, qreal side)
{
    m_picture = icon;
    m_pictureSide = side;
    applyTheme();
}

void Label::applyTheme()
{
    setFont(Theme::instance()->font(m_textStyle));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, themeColor(m_role));
    colors.setColor(QPalette::Link, themeColor(Role::Link));
    setPalette(colors);
    if (!m_picture.isNull()) {
        setPixmap(m_picture.pixmap(QSize(dp(m_pictureSide), dp(m_pictureSide)), devicePixelRatio()));
    }
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {dp(24), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment() | Qt::AlignVCenter), shown);
    const QString tip = shown == text() ? QString() : text();
    if (toolTip() != tip) {
        setToolTip(tip);
    }
}

KeyCap::KeyCap(const QString &keys, QWidget *parent)
    : Label(keys, TextStyle::Caption, Role::Secondary, parent)
{
    setContentsMargins(dp(5), dp(2), dp(5), dp(2));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setHidden(keys.isEmpty());
}

void KeyCap::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    style::drawFrame(&painter, rect(), {}, themeColor(Role::Border));
    painter.end();
    Label::paintEvent(event);
}

Region::Region(Role fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
    , m_lines(lines)
{
}

void Region::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(m_fill));
    painter.setPen(themeColor(Role::Border));
    if (m_lines & Qt::TopEdge) {
        painter.drawLine(rect().topLeft(), rect().topRight());
    }
    if (m_lines & Qt::BottomEdge) {
        painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    }
    if (m_lines & Qt::LeftEdge) {
        painter.drawLine(rect().topLeft(), rect().bottomLeft());
    }
    if (m_lines & Qt::RightEdge) {
        painter.drawLine(rect().topRight(), rect().bottomRight());
    }
}

PaneHead::PaneHead(const QString &title, bool small, QWidget *parent)
    : Region(small ? Role::Window : Role::Alternate, Qt::BottomEdge, parent)
    , m_remark(new ElidedLabel(TextStyle::Small, Role::Secondary))
    , m_layout(new QHBoxLayout(this))
{
    setMinimumHeight(dp(small ? 32 : 40));
    m_layout->setContentsMargins(dp(12), 0, dp(8), 0);
    m_layout->setSpacing(dp(8));
    m_layout->addWidget(new Label(title, TextStyle::BaseStrong));
    m_layout->addWidget(m_remark, 1);
}

void PaneHead::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void PaneHead::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

} // namespace kw::controls
