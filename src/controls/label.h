// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/theme.h"

#include <QIcon>
#include <QLabel>
#include <QWidget>

class QHBoxLayout;

namespace kw::controls {

// A label in a text style and colour role of the theme, following its changes.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(style::TextStyle textStyle, style::Role role = style::Role::Text,
                   QWidget *parent = nullptr);
    Label(const QString &text, style::TextStyle textStyle, style::Role role = style::Role::Text,
          QWidget *parent = nullptr);

    void setRole(style::Role role);
    // An icon instead of text, `side` design pixels wide and high; it follows the theme too.
    void setPicture(const QIcon &icon, qreal side);

private:
    void applyTheme();

    style::TextStyle m_textStyle;
    style::Role m_role;
    QIcon m_picture;
    qreal m_pictureSide = 0;
};

// Text that is cut with an ellipsis where there is no room; the whole text is in the tool tip then.
class ElidedLabel : public Label
{
    Q_OBJECT

public:
    using Label::Label;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// The keys of a shortcut, framed like a key.
class KeyCap : public Label
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// A region in one colour role with an optional line at one edge.
class Region : public QWidget
{
    Q_OBJECT

public:
    explicit Region(style::Role fill, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    style::Role m_fill;
    Qt::Edges m_lines;
};

// The head of a list or panel: a title, secondary text, room for buttons at the right; 40 high (32 when
// `small`).
class PaneHead : public Region
{
    Q_OBJECT

public:
    explicit PaneHead(const QString &title, bool small = false, QWidget *parent = nullptr);

    void setRemark(const QString &remark);
    void addWidget(QWidget *widget);

private:
    ElidedLabel *m_remark;
    QHBoxLayout *m_layout;
};

} // namespace kw::controls
