// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace kw::controls {

// Joined buttons for two to four views of the same thing; one is active. Arrow keys move between them.
class Segment : public QWidget
{
    Q_OBJECT

public:
    explicit Segment(const QString &accessibleName, QWidget *parent = nullptr);

    // `id` is any number of the caller's.
    QAbstractButton *addView(int id, const QString &text);
    void setViewVisible(int id, bool visible);

    int current() const;
    void setCurrent(int id); // tells chosen() when it changes

Q_SIGNALS:
    void chosen(int id);

private:
    void updateEnds();

    QButtonGroup *m_group;
};

} // namespace kw::controls
