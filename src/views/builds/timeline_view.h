// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/builds/timeline_delegate.h"

#include <QTreeView>

class QScrollBar;

namespace kw::views {

// The steps of a build on a time axis. Keys: J and K go to the next and previous step, + and - zoom, F shows
// the whole, Return opens the step's log.
class TimelineView : public QTreeView
{
    Q_OBJECT

public:
    explicit TimelineView(models::TimelineModel &model, QWidget *parent = nullptr);

    // The moment that it is; while the build runs the right end is open.
    void setNow(models::Nanoseconds now, bool running);
    void setCriticalPath(const QList<QList<models::StepRef>> &paths); // of each call, first step first
    void setExpected(std::function<models::Nanoseconds(const models::StepRef &)> expected);

    models::StepRef selectedStep() const { return m_look.selected; }
    void selectStep(models::StepRef step); // shows it; tells stepSelected() when it is another one

    static constexpr double zoomStep = 1.25;
    void zoom(double factor); // around the middle
    void showWhole();
    bool isFollowing() const { return m_following; }
    void setFollowing(bool following); // the newest step stays in sight

    QScrollBar *timeBar() const { return m_timeBar; } // to be put below the view
    const models::TimeScale &scale() const { return m_look.scale; }
    models::StepRef stepAt(const QPoint &position) const;

Q_SIGNALS:
    void stepSelected(kw::models::StepRef step);
    void stepOpened(kw::models::StepRef step);
    void followingChanged(bool following);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void applyTheme();
    void updateScale();
    void updateTimeBar();
    void zoomAt(double factor, double x);
    double barsWidth() const;
    int barsLeft() const;
    void setSelected(models::StepRef step);
    void paintCriticalPath(QPainter &painter) const;
    std::pair<QRectF, QRectF> endsOf(models::StepRef step) const;
    QString toolTipOf(models::StepRef step) const;

    models::TimelineModel &m_model;
    TimelineLook m_look;
    QList<QList<models::StepRef>> m_criticalPaths;
    TimelineDelegate *m_delegate;
    QScrollBar *m_timeBar;
    bool m_whole = true; // the scale shows everything
    bool m_following = true;
};

} // namespace kw::views
