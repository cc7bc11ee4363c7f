// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/create.h"
#include "core/cancel.h"

#include <QSet>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace kw::controls {
class Banner;
class CommandStrip;
class Label;
} // namespace kw::controls
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

// The form of a new builder: every field changes the command at the bottom, which is what "Create builder"
// runs.
class CreateBuilderPage : public QWidget
{
    Q_OBJECT

public:
    explicit CreateBuilderPage(workspace::Workspace &workspace, QWidget *parent = nullptr);

    void begin(); // empties the form

Q_SIGNALS:
    void created(const QString &builder);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape leaves it, Enter creates

private:
    buildx::CreateRequest request() const;
    void formChanged();
    void showProblems(const buildx::CreateRequest &asked, const QList<Error> &problems);
    void create();
    QWidget *driverSegment();

    workspace::Workspace &m_workspace;
    CancelToken m_token;
    QButtonGroup *m_driver;
    QLineEdit *m_name;
    QLineEdit *m_endpoint;
    QLineEdit *m_platforms;
    QWidget *m_encryption;
    QLineEdit *m_ca;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QLineEdit *m_serverName;
    QLineEdit *m_options;
    controls::Banner *m_banner;
    controls::CommandStrip *m_strip;
    QPushButton *m_create;
    QSet<const QLineEdit *> m_visited; // left at least once: what is wrong with them is said
};

} // namespace kw::views
