// SPDX-License-Identifier: Apache-2.0
#include "shell/place_bar.h"

#include "style/drawing.h"
#include "style/icon.h"
#include "style/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;

QString placeName(Place place)
{
    switch (place) {
    case Place::Project:
        return PlaceBar::tr("Project");
    case Place::Builders:
        return PlaceBar::tr("Builders");
    case Place::Builds:
        return PlaceBar::tr("Builds");
    case Place::Images:
        return PlaceBar::tr("Images");
    case Place::Setup:
        return PlaceBar::tr("Setup");
    }
    return {};
}

QString placeIcon(Place place)
{
    static const QStringList names{QStringLiteral("place-project"), QStringLiteral("place-builders"),
                                   QStringLiteral("place-builds"), QStringLiteral("place-images"),
                                   QStringLiteral("place-setup")};
    return names.at(static_cast<int>(place));
}

PlaceButton::PlaceButton(Place place, QWidget *parent)
    : QAbstractButton(parent)
    , m_place(place)
{
    setCheckable(true);
    setAutoExclusive(true);
    setText(placeName(place));
    setAccessibleName(placeName(place));
    setToolTip(tr("%1 (Ctrl+%2)").arg(placeName(place)).arg(static_cast<int>(place) + 1));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void PlaceButton::setBadge(int count, Role role, const QString &meaning)
{
    m_badge = count;
    m_badgeRole = role;
    setAccessibleDescription(count > 0 ? meaning : QString());
    update();
}

void PlaceButton::paintBadge(QPainter &painter, const QRect &iconRect) const
{
    constexpr int mostShown = 99;
    painter.setFont(Theme::instance()->font(TextStyle::CaptionStrong));
    const QString text = QString::number(std::min(m_badge, mostShown));
    const int side = dp(16);
    const int badgeWidth = std::max(side, painter.fontMetrics().horizontalAdvance(text) + dp(8));
    const QRectF badge(iconRect.center().x() + dp(6), iconRect.top() - dp(6), badgeWidth, side);
    painter.setPen(QPen(themeColor(m_badgeRole), 1));
    painter.setBrush(themeColor(Role::Base));
    painter.drawRoundedRect(badge, side / 2.0, side / 2.0);
    painter.drawText(badge, Qt::AlignCenter, text);
}

QSize PlaceButton::sizeHint() const
{
    return {dp(72), dp(60)};
}

void PlaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.fillRect(rect(), themeColor(Role::Selection));
        painter.fillRect(QRect(0, 0, dp(3), height()), themeColor(Role::Mark));
    } else if (underMouse()) {
        painter.fillRect(rect(), themeColor(Role::Hover));
    }
    const int side = dp(20);
    const QRect iconRect((width() - side) / 2, dp(11), side, side);
    style::icon(placeIcon(m_place), isChecked() ? Role::Mark : Role::Secondary).paint(&painter, iconRect);
    painter.setFont(Theme::instance()->font(isChecked() ? TextStyle::CaptionStrong : TextStyle::Caption));
    painter.setPen(themeColor(isChecked() ? Role::Text : Role::Secondary));
    painter.drawText(QRect(0, iconRect.bottom() + dp(5), width(), dp(16)), Qt::AlignHCenter | Qt::AlignTop,
                     text());
    if (m_badge > 0) {
        paintBadge(painter, iconRect);
    }
    if (showsFocus(this)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themeColor(Role::Mark), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 2, -2, -2), dp(4), dp(4));
    }
}

PlaceBar::PlaceBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("placeBar"));
    setAccessibleName(tr("Places"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, dp(4), 1, 0);
    layout->setSpacing(0);
    for (int index = 0; index < placeCount; ++index) {
        const auto place = static_cast<Place>(index);
        auto *button = new PlaceButton(place);
        button->setObjectName(QStringLiteral("place.%1").arg(index));
        connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
        layout->addWidget(button);
        m_buttons.append(button);
    }
    layout->addStretch(1);
}

void PlaceBar::setCurrent(Place place)
{
    button(place)->setChecked(true);
}

void PlaceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Role::Window));
    painter.setPen(themeColor(Role::Border));
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace kw::shell
