// SPDX-License-Identifier: Apache-2.0
#include "views/builders/create_builder_page.h"

#include "controls/banner.h"
#include "controls/command_strip.h"
#include "forms/inline_problem.h"
#include "style/workbench_style.h"
#include "workspace/workspace.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

const QStringList drivers{QStringLiteral("docker-container"), QStringLiteral("kubernetes"),
                          QStringLiteral("remote")};

constexpr qreal createLabelWidth = 112;

// A field with room for its problem below. All labels have one width, so that the fields of both blocks stand
// below each other.
QLineEdit *field(QFormLayout *form, const QString &label, const QString &placeholder, const QString &name,
                 bool code = true)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(placeholder);
    if (code) {
        edit->setFont(Theme::instance()->font(TextStyle::Code));
    }
    auto *problem = new forms::InlineProblem;
    problem->setObjectName(name + QStringLiteral(".problem"));
    problem->setVisible(false);
    auto *column = new QVBoxLayout;
    column->setSpacing(dp(4));
    column->addWidget(edit);
    column->addWidget(problem);
    auto *words = new Label(label, TextStyle::Base);
    words->setBuddy(edit);
    words->setMinimumWidth(dp(createLabelWidth));
    words->setMinimumHeight(dp(28));
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // Beside the field, not beside the field and its problem.
    words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    form->addRow(words, column);
    return edit;
}

QFormLayout *makeForm(QWidget *parent = nullptr)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setHorizontalSpacing(dp(12));
    form->setVerticalSpacing(dp(10));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

CreateBuilderPage::CreateBuilderPage(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_driver(new QButtonGroup(this))
    , m_encryption(new QWidget)
    , m_banner(new controls::Banner)
    , m_strip(new controls::CommandStrip)
    , m_create(new QPushButton(tr("Create builder")))
{
    auto *form = makeForm();
    m_name = field(form, tr("Name"), tr("letters, digits, “.”, “_” and “-”"), QStringLiteral("create.name"),
                   false);
    m_endpoint = field(form, tr("Endpoint"), QString(), QStringLiteral("create.endpoint"));
    m_platforms = field(form, tr("Platforms"), tr("claimed, for example linux/arm64; empty: as detected"),
                        QStringLiteral("create.platforms"));
    auto *encryption = makeForm(m_encryption);
    m_ca = field(encryption, tr("CA file"), tr("absolute path; only this authority is trusted then"),
                 QStringLiteral("create.ca"));
    m_certificate = field(encryption, tr("Certificate"), tr("absolute path of your client certificate"),
                          QStringLiteral("create.certificate"));
    m_key = field(encryption, tr("Private key"), tr("absolute path"), QStringLiteral("create.key"));
    m_serverName = field(encryption, tr("Server name"), tr("default: host of the endpoint"),
                         QStringLiteral("create.serverName"));
    m_options = field(form, tr("Driver options"), tr("key=value, separated by spaces"),
                      QStringLiteral("create.options"));

    auto *column = new QWidget;
    column->setMaximumWidth(dp(760));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(dp(16), dp(12), dp(16), dp(12));
    rows->setSpacing(dp(12));
    rows->addWidget(m_banner);
    rows->addWidget(driverSegment());
    rows->addLayout(form);
    rows->addWidget(new Label(tr("Encryption (mTLS)"), TextStyle::BaseStrong));
    rows->addWidget(m_encryption);
    rows->addStretch(1);
    rows->itemAt(3)->widget()->setObjectName(QStringLiteral("create.encryptionHead"));

    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonKind(m_create, ButtonKind::Primary);
    m_create->setObjectName(QStringLiteral("create.finish"));
    auto *foot = new controls::Region(Role::Window, Qt::TopEdge);
    foot->setMinimumHeight(dp(48));
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(dp(16), 0, dp(12), 0);
    footLayout->addWidget(
        new controls::ElidedLabel(
            tr("A builder is created without asking its endpoint; its state shows afterwards."),
            TextStyle::Small, Role::Secondary),
        1);
    footLayout->addWidget(cancel);
    footLayout->addWidget(m_create);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new controls::PaneHead(tr("New builder")));
    // Large text or a low window: the form scrolls, its fields keep their height.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(column);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_strip);
    layout->addWidget(foot);

    connect(cancel, &QPushButton::clicked, this, [this] {
        m_token.cancel();
        Q_EMIT left();
    });
    connect(m_create, &QPushButton::clicked, this, &CreateBuilderPage::create);
    connect(m_driver, &QButtonGroup::idClicked, this, &CreateBuilderPage::formChanged);
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        connect(edit, &QLineEdit::textChanged, this, &CreateBuilderPage::formChanged);
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            m_visited.insert(edit);
            formChanged();
        });
    }
    begin();
}

QWidget *CreateBuilderPage::driverSegment()
{
    const QStringList remarks{tr("BuildKit in a container"), tr("pods in a cluster"),
                              tr("a running BuildKit")};
    auto *segment = new QWidget;
    auto *layout = new QHBoxLayout(segment);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (qsizetype i = 0; i < drivers.size(); ++i) {
        auto *button = new QPushButton(QStringLiteral("%1\n%2").arg(drivers.at(i), remarks.at(i)));
        button->setObjectName(QStringLiteral("create.driver.") + drivers.at(i));
        button->setAccessibleName(QStringLiteral("%1, %2").arg(drivers.at(i), remarks.at(i)));
        button->setCheckable(true);
        button->setMinimumHeight(std::max(dp(46), button->sizeHint().height()));
        button->setToolTip(button->accessibleName());
        // With large text the three share the room that there is, whatever they would like.
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_driver->addButton(button, static_cast<int>(i));
        layout->addWidget(button, 1);
    }
    return segment;
}

void CreateBuilderPage::begin()
{
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        edit->clear();
    }
    m_visited.clear();
    m_banner->hide();
    m_driver->button(2)->setChecked(true);
    formChanged();
    m_name->setFocus();
}

buildx::CreateRequest CreateBuilderPage::request() const
{
    buildx::CreateRequest result;
    result.name = m_name->text().trimmed();
    result.driver = drivers.at(m_driver->checkedId());
    result.endpoint = m_endpoint->isEnabled() ? m_endpoint->text().trimmed() : QString();
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    result.platforms = m_platforms->text().split(separators, Qt::SkipEmptyParts);
    if (result.driver == drivers.at(2)) {
        const std::initializer_list<std::pair<const char *, QLineEdit *>> tls{
            {"cacert", m_ca}, {"cert", m_certificate}, {"key", m_key}, {"servername", m_serverName}};
        for (const auto &[key, edit] : tls) {
            if (!edit->text().trimmed().isEmpty()) {
                result.options.append({QLatin1StringView(key), edit->text().trimmed()});
            }
        }
    }
    for (const QString &word : m_options->text().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        result.options.append({word.section(QLatin1Char('='), 0, 0), word.section(QLatin1Char('='), 1)});
    }
    return result;
}

void CreateBuilderPage::formChanged()
{
    const bool remote = m_driver->checkedId() == 2;
    m_endpoint->setEnabled(m_driver->checkedId() != 1);
    m_endpoint->setPlaceholderText(remote ? tr("tcp://, unix://, ssh://, docker-container:// or kube-pod://")
                                          : tr("a Docker context or host; empty: the current one"));
    m_encryption->setVisible(remote);
    findChild<QWidget *>(QStringLiteral("create.encryptionHead"))->setVisible(remote);
    const buildx::CreateRequest asked = request();
    const process::CommandLine command{QStringLiteral("docker"), buildx::createArguments(asked), {}};
    m_strip->setCommand(tr("Will run"), command.displayText(), command.shellText());

    const QList<Error> problems = buildx::validate(asked);
    showProblems(asked, problems);
    m_create->setEnabled(problems.isEmpty());
}

void CreateBuilderPage::showProblems(const buildx::CreateRequest &asked, const QList<Error> &problems)
{
    QHash<const QLineEdit *, QString> texts;
    const QHash<QString, const QLineEdit *> tlsFields{{QStringLiteral("cacert"), m_ca},
                                                      {QStringLiteral("cert"), m_certificate},
                                                      {QStringLiteral("key"), m_key},
                                                      {QStringLiteral("servername"), m_serverName}};
    for (const Error &problem : problems) {
        const QLineEdit *at = m_options;
        if (const QLineEdit *tls = tlsFields.value(problem.where)) {
            at = tls;
        } else if (asked.platforms.contains(problem.where)) {
            at = m_platforms;
        } else if (!asked.endpoint.isEmpty() && problem.where == asked.endpoint) {
            at = m_endpoint;
        } else if (problem.where.isEmpty() && asked.endpoint.isEmpty() && !asked.name.isEmpty()) {
            at = m_endpoint;
        } else if (problem.where == asked.name) {
            at = m_name;
        }
        // Nobody is told of a field before it was looked at.
        const bool isReached = !at->text().isEmpty() || m_visited.contains(at);
        if (isReached && !texts.contains(at)) {
            texts.insert(at, problem.hint.isEmpty()
                                 ? problem.why
                                 : QStringLiteral("%1. %2").arg(problem.why, problem.hint));
        }
    }
    for (const QLineEdit *edit :
         {m_name, m_endpoint, m_platforms, m_ca, m_certificate, m_key, m_serverName, m_options}) {
        auto *below = findChild<forms::InlineProblem *>(edit->objectName() + QStringLiteral(".problem"));
        const QString text = texts.value(edit);
        if (text.isEmpty()) {
            below->hide();
        } else {
            below->showError(text);
        }
    }
}

void CreateBuilderPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (isEnter && m_create->isEnabled()) {
        create();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CreateBuilderPage::create()
{
    m_token = CancelToken();
    m_create->setEnabled(false);
    m_workspace.builderCommands()
        .create(request(), m_token)
        .then(this, [this](const Result<QString> &answer) {
            m_create->setEnabled(true);
            if (!answer) {
                m_banner->showError(answer.error());
                return;
            }
            m_workspace.builders().refresh();
            Q_EMIT created(answer->trimmed());
        });
}

} // namespace kw::views
