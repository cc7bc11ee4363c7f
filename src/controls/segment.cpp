// SPDX-License-Identifier: Apache-2.0
#include "controls/segment.h"

#include "style/drawing.h"
#include "style/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace kw::controls {

using namespace style;

namespace {

class SegmentButton : public QAbstractButton
{
public:
    explicit SegmentButton(const QString &text)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    void setEnds(bool first, bool last)
    {
        m_first = first;
        m_last = last;
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::instance()->font(TextStyle::BaseStrong));
        return {metrics.horizontalAdvance(text()) + dp(24), std::max(dp(24), metrics.height() + dp(6))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal radius = dp(4);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, m_last ? -0.5 : 0.5, -0.5);
        // Round corners at the ends only: the round rectangle reaches beyond the button where a neighbour is.
        QPainterPath shape;
        shape.addRoundedRect(frame.adjusted(m_first ? 0 : -2 * radius, 0, m_last ? 0 : 2 * radius, 0), radius,
                             radius);
        painter.save();
        painter.setClipRect(rect());
        painter.fillPath(
            shape, themeColor(isChecked() ? Role::Selection : (underMouse() ? Role::Hover : Role::Raised)));
        if (isChecked()) {
            painter.fillRect(QRectF(0, height() - dp(2) - 1, width(), dp(2)), themeColor(Role::Mark));
        }
        painter.setPen(themeColor(Role::Strong));
        painter.drawPath(shape);
        if (!m_first) {
            painter.drawLine(QPointF(0.5, 0), QPointF(0.5, height()));
        }
        painter.restore();
        painter.setFont(Theme::instance()->font(isChecked() ? TextStyle::BaseStrong : TextStyle::Base));
        painter.setPen(themeColor(Role::Text));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (showsFocus(this)) {
            painter.setPen(QPen(themeColor(Role::Mark), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), radius - 1, radius - 1);
        }
    }

private:
    bool m_first = true;
    bool m_last = true;
};

} // namespace

Segment::Segment(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked) {
            Q_EMIT chosen(id);
        }
    });
}

QAbstractButton *Segment::addView(int id, const QString &text)
{
    auto *button = new SegmentButton(text);
    m_group->addButton(button, id);
    layout()->addWidget(button);
    if (m_group->buttons().size() == 1) {
        button->setChecked(true);
    }
    updateEnds();
    return button;
}

void Segment::setViewVisible(int id, bool visible)
{
    m_group->button(id)->setVisible(visible);
    updateEnds();
}

void Segment::updateEnds()
{
    QList<SegmentButton *> shown;
    for (QAbstractButton *button : m_group->buttons()) {
        if (!button->isHidden() || !button->testAttribute(Qt::WA_WState_ExplicitShowHide)) {
            shown.append(static_cast<SegmentButton *>(button));
        }
    }
    for (SegmentButton *button : std::as_const(shown)) {
        button->setEnds(button == shown.constFirst(), button == shown.constLast());
    }
}

int Segment::current() const
{
    return m_group->checkedId();
}

void Segment::setCurrent(int id)
{
    m_group->button(id)->setChecked(true);
}

} // namespace kw::controls
