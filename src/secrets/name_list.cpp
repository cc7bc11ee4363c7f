// SPDX-License-Identifier: Apache-2.0
#include "secrets/name_list.h"

#include "secrets/store.h"
#include "secrets/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace kw::secrets {

namespace {

constexpr qint64 maximalFileSize = 1024 * 1024;

} // namespace

NameList::NameList(QString file)
    : m_file(std::move(file))
{
    QFile stored(m_file);
    if (!stored.open(QIODevice::ReadOnly)) {
        return;
    }
    m_names = QString::fromUtf8(stored.read(maximalFileSize)).split(u'\n', Qt::SkipEmptyParts);
    m_names.removeIf([](const QString &name) { return !checkName(name); });
    m_names.removeDuplicates();
    m_names.sort();
}

Result<void> NameList::add(const QString &name)
{
    if (m_names.contains(name)) {
        return {};
    }
    QStringList names = m_names;
    names << name;
    names.sort();
    return write(names);
}

Result<void> NameList::remove(const QString &name)
{
    QStringList names = m_names;
    return names.removeAll(name) > 0 ? write(names) : Result<void>();
}

Result<void> NameList::write(QStringList names)
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray content = names.join(u'\n').toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(content) != content.size() || !file.commit()) {
        return failure(ErrorCode::WriteFailed, Tr::tr("Cannot write the list of secrets"), file.errorString(),
                       Tr::tr("Free some space or correct the folder's permissions."), m_file);
    }
    m_names = std::move(names);
    return {};
}

} // namespace kw::secrets
