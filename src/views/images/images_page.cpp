// SPDX-License-Identifier: Apache-2.0
#include "views/images/images_page.h"

#include "controls/banner.h"
#include "controls/command_strip.h"
#include "controls/facts_line.h"
#include "core/format.h"
#include "models/image_model.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/images/detail_pane.h"
#include "views/images/layer_letter_delegate.h"
#include "views/images/layer_picture.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace kw::views {

using namespace style;
using models::ImageModel;

namespace {

enum Content { EmptyContent, ImageContent };

QWidget *emptyPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(dp(92), dp(92), dp(92), dp(16));
    layout->setSpacing(dp(8));
    layout->addWidget(
        new controls::Label(ImagesPage::tr("Look at an image in a registry"), TextStyle::Display));
    auto *text = new controls::Label(
        ImagesPage::tr(
            "Type a reference above, for example localhost:5000/demo_app:latest. Its index, platforms, "
            "layers, attestations and build cache are read; nothing is pulled."),
        TextStyle::Base, Role::Secondary);
    text->setWordWrap(true);
    text->setMaximumWidth(dp(640));
    layout->addWidget(text);
    layout->addStretch(1);
    return page;
}

QList<controls::FactsLine::Fact> factsOf(const image::Image &shown)
{
    QList<controls::FactsLine::Fact> facts;
    if (shown.kind == image::ImageKind::Cache && shown.cache) {
        facts.append({ImagesPage::tr("What it is"), ImagesPage::tr("Build cache"),
                      ImagesPage::tr("not an image: nothing to pull or run")});
        facts.append(
            {ImagesPage::tr("Size"), formatSize(shown.cache->size()),
             ImagesPage::tr("%n layer(s)", nullptr, static_cast<int>(shown.cache->distinctLayerCount()))});
        facts.append(
            {ImagesPage::tr("Records"), QString::number(shown.cache->records.size()),
             ImagesPage::tr("%n with a result", nullptr, static_cast<int>(shown.cache->resultCount()))});
        return facts;
    }
    facts.append(
        {ImagesPage::tr("What it is"),
         shown.kind == image::ImageKind::Index ? ImagesPage::tr("Image index") : ImagesPage::tr("Image"),
         ImagesPage::tr("%n platform(s)", nullptr, static_cast<int>(shown.platforms.size()))});
    const qint64 saved = shown.totalSize() - shown.storedSize();
    facts.append({ImagesPage::tr("Stored"), formatSize(shown.storedSize()),
                  saved > 0 ? ImagesPage::tr("%1 less, because layers are shared").arg(formatSize(saved))
                            : QString()});
    facts.append(
        {ImagesPage::tr("Integrity"),
         shown.integrity.isComplete() ? ImagesPage::tr("Complete") : ImagesPage::tr("Objects are missing"),
         ImagesPage::tr("%n object(s) read", nullptr, shown.integrity.read)});
    const auto attested = std::ranges::count_if(
        shown.platforms, [](const auto &platform) { return !platform.attestations.isEmpty(); });
    facts.append({ImagesPage::tr("Attestations"),
                  attested == 0 ? ImagesPage::tr("none")
                                : ImagesPage::tr("%1 of %n platform(s)", nullptr,
                                                 static_cast<int>(shown.platforms.size()))
                                      .arg(attested),
                  {}});
    return facts;
}

} // namespace

ImagesPage::ImagesPage(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_reference(new QLineEdit)
    , m_read(new QPushButton(tr("Read")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_facts(new controls::FactsLine)
    , m_banner(new controls::Banner)
    , m_content(new QStackedWidget)
    , m_model(new ImageModel(this))
    , m_tree(new QTreeView)
    , m_picture(new LayerPicture)
    , m_detail(new DetailPane)
    , m_strip(new controls::CommandStrip)
{
    m_reference->setObjectName(QStringLiteral("images.reference"));
    m_reference->setAccessibleName(tr("Image reference"));
    m_reference->setPlaceholderText(tr("Image reference, such as localhost:5000/demo_app:latest"));
    m_reference->setFont(Theme::instance()->font(TextStyle::Code));
    m_reference->setClearButtonEnabled(true);
    m_read->setObjectName(QStringLiteral("images.read"));
    setButtonKind(m_read, ButtonKind::Primary);
    m_cancel->setVisible(false);

    auto *top = new controls::Region(Role::Window, Qt::BottomEdge);
    auto *topLayout = new QHBoxLayout(top);
    topLayout->setContentsMargins(dp(12), dp(8), dp(12), dp(8));
    topLayout->addWidget(m_reference, 1);
    topLayout->addWidget(m_read);
    topLayout->addWidget(m_cancel);

    m_tree->setObjectName(QStringLiteral("images.tree"));
    m_tree->setAccessibleName(tr("Contents of the image"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new LayerLetterDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ImageModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ImageModel::SizeColumn, QHeaderView::ResizeToContents);
    m_tree->viewport()->setBackgroundRole(QPalette::AlternateBase); // follows the theme

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_picture);
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("images.splitter"));
    splitter->addWidget(m_tree);
    splitter->addWidget(scroll);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({dp(330), dp(600), dp(320)});

    auto *imagePage = new QWidget;
    auto *imageLayout = new QVBoxLayout(imagePage);
    imageLayout->setContentsMargins(0, 0, 0, 0);
    imageLayout->setSpacing(0);
    imageLayout->addWidget(m_facts);
    imageLayout->addWidget(splitter, 1);
    m_content->addWidget(emptyPage());
    m_content->addWidget(imagePage);

    m_banner->setContentsMargins(dp(16), dp(8), dp(16), dp(8));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(m_banner);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_strip);

    connect(m_read, &QPushButton::clicked, this, &ImagesPage::read);
    connect(m_reference, &QLineEdit::returnPressed, this, &ImagesPage::read);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_token.cancel(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QModelIndex row = current.siblingAtColumn(ImageModel::NameColumn);
                m_detail->showDetails(row.data().toString(), row.data(ImageModel::DetailRole).toStringList());
                m_picture->setSelectedDigest(row.data(ImageModel::DigestRole).toString());
            });
    connect(m_picture, &LayerPicture::digestChosen, this, [this](const QString &digest) {
        const QModelIndexList found = m_model->match(m_model->index(0, 0), ImageModel::DigestRole, digest, 1,
                                                     Qt::MatchExactly | Qt::MatchRecursive);
        if (!found.isEmpty()) {
            m_tree->setCurrentIndex(found.first());
        }
    });
}

void ImagesPage::openReference(const QString &reference)
{
    m_reference->setText(reference);
    read();
}

bool ImagesPage::hasPrimary() const
{
    return m_content->currentIndex() == EmptyContent;
}

void ImagesPage::read()
{
    const QString text = m_reference->text().trimmed();
    if (text.isEmpty()) {
        m_reference->setFocus();
        return;
    }
    const Result<image::Reference> reference = image::Reference::parse(text);
    if (!reference) {
        showError(reference.error());
        return;
    }
    m_token.cancel();
    m_token = CancelToken();
    m_banner->setVisible(false);
    m_read->setEnabled(false);
    m_cancel->setVisible(true);
    // The first command of the reading is the one to show: the others only differ in the digest they ask for.
    connect(
        &m_workspace.journal(), &process::ActivityJournal::entryAdded, this,
        [this](qint64 id) {
            const process::CommandLine command = m_workspace.journal().find(id)->command;
            m_strip->setCommand(tr("Was run"), command.displayText(), command.shellText());
        },
        Qt::SingleShotConnection);
    m_workspace.inspector()
        .inspect(*reference, m_token)
        .then(this, [this](const Result<image::Image> &result) {
            m_read->setEnabled(true);
            m_cancel->setVisible(false);
            if (result) {
                show(*result);
            } else {
                showError(result.error());
            }
        });
}

void ImagesPage::show(const image::Image &shown)
{
    m_model->setImage(shown);
    m_facts->setFacts(factsOf(shown));
    m_picture->setImage(shown);
    m_picture->parentWidget()->parentWidget()->setVisible(!shown.platforms.isEmpty());
    m_tree->expandToDepth(2);
    m_tree->setCurrentIndex(m_model->index(0, 0));
    m_content->setCurrentIndex(ImageContent);
    setButtonKind(m_read, ButtonKind::Plain);
    Q_EMIT primaryChanged();
    if (!shown.integrity.isComplete()) {
        QStringList names;
        for (const image::MissingObject &missing : shown.integrity.missing) {
            names << missing.role;
        }
        m_banner->show(State::Warning, tr("Parts of this image are missing in the registry."),
                       names.join(QStringLiteral(", ")));
    }
}

void ImagesPage::showError(const Error &error)
{
    m_banner->showError(error);
}

} // namespace kw::views
