// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/role.h"

#include <QAbstractButton>
#include <QWidget>

class QActionGroup;

namespace kw::shell {

enum class Place { Project, Builders, Builds, Images, Setup };
inline constexpr int placeCount = 5;

QString placeName(Place place);
QString placeIcon(Place place);

// One place in the bar: an icon over a word.
class PlaceButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PlaceButton(Place place, QWidget *parent = nullptr);

    // A number at the icon, in the colour of `role`, and what it means; 0: none.
    void setBadge(int count, style::Role role, const QString &meaning);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter &painter, const QRect &iconRect) const;

    Place m_place;
    int m_badge = 0;
    style::Role m_badgeRole = style::Role::Mark;
};

// The narrow bar at the left. Arrow keys move between places.
class PlaceBar : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceBar(QWidget *parent = nullptr);

    PlaceButton *button(Place place) const { return m_buttons.at(static_cast<int>(place)); }
    void setCurrent(Place place);

Q_SIGNALS:
    void placeChosen(kw::shell::Place place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<PlaceButton *> m_buttons;
};

} // namespace kw::shell
