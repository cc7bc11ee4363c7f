// SPDX-License-Identifier: Apache-2.0
#include "models/structure_model.h"

#include <QFileInfo>

#include <algorithm>

namespace kw::models {

using language::Symbol;
using language::SymbolKind;
using schema::Severity;

struct StructureModel::Node
{
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    QString icon;
    QString name;
    QString detail;
    QString key;
    QString file;
    int line = 0;
    text::ByteRange range;
    qsizetype offset = -1;
    int errors = 0;
    int warnings = 0;
    bool isProfile = false;
    bool isTicked = false;
    bool isStrong = false;

    Node *add(const QString &iconName, const QString &text, const QString &keyPart)
    {
        auto child = std::make_unique<Node>();
        child->parent = this;
        child->icon = iconName;
        child->name = text;
        child->key = key + QLatin1Char('\n') + keyPart;
        children.push_back(std::move(child));
        return children.back().get();
    }

    int row() const
    {
        const auto self =
            std::ranges::find(parent->children, this, [](const auto &child) { return child.get(); });
        return static_cast<int>(self - parent->children.begin());
    }

    bool isSameShape(const Node &other) const
    {
        return key == other.key &&
               std::ranges::equal(children, other.children, [](const auto &left, const auto &right) {
                   return left->isSameShape(*right);
               });
    }

    // Everything but the place in the tree.
    void take(const Node &other)
    {
        const auto keep = [&](auto member) { this->*member = other.*member; };
        keep(&Node::icon);
        keep(&Node::name);
        keep(&Node::detail);
        keep(&Node::file);
        keep(&Node::line);
        keep(&Node::range);
        keep(&Node::offset);
        keep(&Node::errors);
        keep(&Node::warnings);
        keep(&Node::isTicked);
        for (size_t i = 0; i < children.size(); ++i) {
            children[i]->take(*other.children[i]);
        }
    }
};

namespace {

QString iconOf(SymbolKind kind)
{
    switch (kind) {
    case SymbolKind::Artifact:
        return QStringLiteral("artifact");
    case SymbolKind::Profiles:
    case SymbolKind::Profile:
        return QStringLiteral("profile");
    case SymbolKind::Module:
        return QStringLiteral("module");
    case SymbolKind::Configuration:
        return QStringLiteral("config");
    case SymbolKind::Patch:
        return QStringLiteral("patch");
    case SymbolKind::Manifests:
    case SymbolKind::Release:
    case SymbolKind::Deployment:
        return QStringLiteral("place-images");
    case SymbolKind::Settings:
        return QStringLiteral("settings");
    default:
        return QStringLiteral("list");
    }
}

} // namespace

StructureModel::StructureModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

StructureModel::~StructureModel() = default;

bool StructureModel::setProject(const QString &file, const workspace::CheckedText &text,
                                const QStringList &profiles)
{
    auto root = std::make_unique<Node>();
    if (!file.isEmpty()) {
        Node *top = root->add(QStringLiteral("file"), QFileInfo(file).fileName(), file);
        top->isStrong = true;
        top->offset = 0;
        top->range = {0, text.syntax.text().size() + 1};
        const auto add = [&](const auto &self, Node *parent, const QList<Symbol> &symbols) -> void {
            int number = 0;
            for (const Symbol &symbol : symbols) {
                Node *node = parent->add(iconOf(symbol.kind), symbol.name,
                                         QStringLiteral("%1 %2 %3")
                                             .arg(static_cast<int>(symbol.kind))
                                             .arg(number++)
                                             .arg(symbol.name));
                node->detail = symbol.detail;
                node->range = symbol.range;
                node->offset = symbol.nameRange.begin;
                node->isProfile = symbol.kind == SymbolKind::Profile;
                node->isTicked = node->isProfile && profiles.contains(symbol.name);
                self(self, node, symbol.children);
            }
        };
        add(add, top, language::symbols(text.syntax));
        const auto count = [&](const auto &self, Node *node) -> void {
            for (const workspace::Problem &problem : text.problems) {
                if (problem.diagnostic.range.begin >= node->range.begin &&
                    problem.diagnostic.range.begin < std::max(node->range.end, node->range.begin + 1)) {
                    node->errors += problem.diagnostic.severity == Severity::Error ? 1 : 0;
                    node->warnings += problem.diagnostic.severity == Severity::Warning ? 1 : 0;
                }
            }
            for (const auto &child : node->children) {
                self(self, child.get());
            }
        };
        if (!text.problems.isEmpty()) {
            count(count, top);
        }
        for (const workspace::DockerfileOutline &dockerfile : text.dockerfiles) {
            Node *node = root->add(QStringLiteral("dockerfile"), dockerfile.shown, dockerfile.path);
            node->detail = dockerfile.isReadable ? QString() : tr("cannot be read");
            node->file = dockerfile.path;
            node->line = 1;
            for (const workspace::DockerfileStage &stage : dockerfile.stages) {
                Node *child = node->add(QStringLiteral("stage"), stage.name, stage.name);
                child->detail = QStringLiteral("FROM %1").arg(stage.base);
                child->file = dockerfile.path;
                child->line = stage.line;
            }
        }
    }
    if (m_root->isSameShape(*root)) {
        m_root->take(*root);
        tellChanges({});
        return false;
    }
    beginResetModel();
    m_root = std::move(root);
    endResetModel();
    return true;
}

void StructureModel::tellChanges(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0) {
        return;
    }
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row) {
        tellChanges(index(row, 0, parent));
    }
}

QModelIndex StructureModel::indexAt(qsizetype offset) const
{
    const Node *found = nullptr;
    const auto look = [&](const auto &self, const Node *node) -> void {
        for (const auto &child : node->children) {
            if (child->offset >= 0 && child->range.begin <= offset && offset < child->range.end) {
                found = child.get();
                self(self, child.get());
                return;
            }
        }
    };
    look(look, m_root.get());
    return found ? indexOf(found) : QModelIndex();
}

StructureModel::Node *StructureModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex StructureModel::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row(), 0, node);
}

QModelIndex StructureModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent)
               ? createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get())
               : QModelIndex();
}

QModelIndex StructureModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int StructureModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int StructureModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags StructureModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
    return index.isValid() && nodeOf(index)->isProfile ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant StructureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::AccessibleDescriptionRole: {
        QStringList words{node.detail};
        words.removeAll(QString());
        if (node.errors > 0) {
            words << tr("%n error(s)", nullptr, node.errors);
        }
        if (node.warnings > 0) {
            words << tr("%n warning(s)", nullptr, node.warnings);
        }
        return words.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return node.detail.isEmpty() ? node.name : QStringLiteral("%1, %2").arg(node.name, node.detail);
    case Qt::CheckStateRole:
        return node.isProfile ? QVariant(node.isTicked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case IconRole:
        return node.icon;
    case DetailRole:
        return node.detail;
    case ErrorsRole:
        return node.errors;
    case WarningsRole:
        return node.warnings;
    case OffsetRole:
        return static_cast<qlonglong>(node.offset);
    case FileRole:
        return node.file;
    case LineRole:
        return node.line;
    case KeyRole:
        return node.key;
    case IsStrongRole:
        return node.isStrong;
    default:
        return {};
    }
}

bool StructureModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Node *node = nodeOf(index);
    if (role != Qt::CheckStateRole || !index.isValid() || !node->isProfile) {
        return false;
    }
    node->isTicked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    Q_EMIT profileTicked(node->name, node->isTicked);
    return true;
}

} // namespace kw::models
