// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace kw::controls {
class Banner;
}
namespace kw::launch {
struct PlannedBuild;
}
namespace kw::plan {
struct Call;
struct Plan;
struct PlannedArtifact;
struct TrustNeed;
struct Warning;
} // namespace kw::plan
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

// What a build would run, before it runs: its warnings with their fixes, each command with where it runs,
// where the results go, and the choices that change it.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(workspace::Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void planAsked(); // for the present choices
    void startAsked();
    void left();
    void buildersAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape leaves it

private:
    QWidget *makeHead();
    QWidget *makeChoices();
    void takeChoices();
    void showChoices();
    void refresh();
    void showBanner();
    void askLeave(const QList<plan::TrustNeed> &needs);
    void showNothingToBuild(const launch::PlannedBuild &planned);
    QWidget *makePlan(const plan::Plan &plan);
    QWidget *makeWarnings(const QList<plan::Warning> &warnings);
    QWidget *makeCall(const plan::Call &call);
    QWidget *makeFound(const plan::PlannedArtifact &artifact);
    QWidget *makeHandedOver(const plan::PlannedArtifact &artifact, const QList<plan::Call> &handed);
    QString summary(const plan::Plan &plan) const;

    workspace::Workspace &m_workspace;
    controls::Label *m_title;
    controls::ElidedLabel *m_summary;
    QPushButton *m_start;
    QPushButton *m_again;
    QLineEdit *m_images;
    QLineEdit *m_platforms;
    QComboBox *m_push;
    QCheckBox *m_cache;
    controls::Banner *m_banner;
    QScrollArea *m_scroll;
    QWidget *m_head; // made of those above
    QWidget *m_choices;
};

} // namespace kw::views
