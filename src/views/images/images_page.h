// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "image/image.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace kw::controls {
class Banner;
class CommandStrip;
class FactsLine;
} // namespace kw::controls
namespace kw::models {
class ImageModel;
}
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

class DetailPane;
class LayerPicture;

// The Images place: any reference in a registry, read without pulling.
class ImagesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImagesPage(workspace::Workspace &workspace, QWidget *parent = nullptr);

    // Whether "Read" is the filled button: while nothing is shown.
    bool hasPrimary() const;
    void openReference(const QString &reference); // puts it into the field and reads it

Q_SIGNALS:
    void primaryChanged();

private:
    void read();
    void show(const image::Image &image);
    void showError(const Error &error);

    workspace::Workspace &m_workspace;
    CancelToken m_token;
    QLineEdit *m_reference;
    QPushButton *m_read;
    QPushButton *m_cancel;
    controls::FactsLine *m_facts;
    controls::Banner *m_banner;
    QStackedWidget *m_content;
    models::ImageModel *m_model;
    QTreeView *m_tree;
    LayerPicture *m_picture;
    DetailPane *m_detail;
    controls::CommandStrip *m_strip;
};

} // namespace kw::views
