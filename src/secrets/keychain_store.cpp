// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychain_store.h"

#include "secrets/session_store.h"
#include "secrets/tr.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace kw::secrets {

namespace {

QString service()
{
    return u"io.github.kitwright.Kitwright"_s;
}

// QtKeychain's own words for "no service" are "Unknown error": so they are never shown alone.
Error keychainError(const QKeychain::Job &job, const QString &what)
{
    Error error{.code = ErrorCode::ToolFailed,
                .what = what,
                .where = job.key(),
                .why = {},
                .hint = Tr::tr("Check that the keychain service runs."),
                .detail = job.errorString()};
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        error.code = ErrorCode::NotFound;
        error.why = Tr::tr("the keychain has no such entry");
        error.hint = Tr::tr("Set it again.");
        break;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        error.code = ErrorCode::PermissionDenied;
        error.why = Tr::tr("the keychain is locked or refused access");
        error.hint = Tr::tr("Unlock the keychain.");
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        error.why = Tr::tr("there is no keychain service");
        break;
    default:
        error.why = Tr::tr("the keychain reported “%1”").arg(job.errorString());
    }
    return error;
}

// Starts the job, which deletes itself, and turns its end into a future.
template <typename T, typename JobType, typename Conclude>
QFuture<T> runJob(JobType *job, const QString &key, const Conclude &conclude)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, conclude](QKeychain::Job *) {
        promise->addResult(conclude(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

QFuture<Result<void>> removeEntry(const std::shared_ptr<NameList> &names, const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    return runJob<Result<void>>(job, name, [names](const QKeychain::DeletePasswordJob &done) -> Result<void> {
        // Somebody may have taken it out of the keychain: then only the name is left to remove.
        if (done.error() != QKeychain::NoError && done.error() != QKeychain::EntryNotFound) {
            return std::unexpected(keychainError(done, Tr::tr("Cannot remove the secret")));
        }
        return names->remove(done.key());
    });
}

} // namespace

KeychainStore::KeychainStore(const QString &namesFile)
    : m_names(std::make_shared<NameList>(namesFile))
{
}

QFuture<QString> KeychainStore::probe()
{
    if (!QKeychain::isAvailable()) {
        return QtFuture::makeReadyValueFuture(Tr::tr("there is no keychain service"));
    }
    auto *job = new QKeychain::ReadPasswordJob(service());
    return runJob<QString>(job, u"probe, never stored"_s, [](const QKeychain::ReadPasswordJob &done) {
        const bool answered = done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound;
        return answered ? QString() : Tr::tr("the keychain service does not answer");
    });
}

QFuture<Result<void>> KeychainStore::set(const QString &name, const QByteArray &value)
{
    auto checked = checkName(name);
    if (checked) {
        checked = checkValue(value);
    }
    if (!checked) {
        return QtFuture::makeReadyValueFuture(checked);
    }
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(value);
    return runJob<Result<void>>(
        job, name, [names = m_names](const QKeychain::WritePasswordJob &done) -> Result<void> {
            if (done.error() != QKeychain::NoError) {
                return std::unexpected(keychainError(done, Tr::tr("Cannot store the secret")));
            }
            return names->add(done.key());
        });
}

QFuture<Result<QByteArray>> KeychainStore::value(const QString &name)
{
    if (const auto checked = checkName(name); !checked) {
        return QtFuture::makeReadyValueFuture(Result<QByteArray>(std::unexpected(checked.error())));
    }
    auto *job = new QKeychain::ReadPasswordJob(service());
    return runJob<Result<QByteArray>>(
        job, name, [](const QKeychain::ReadPasswordJob &done) -> Result<QByteArray> {
            if (done.error() != QKeychain::NoError) {
                return std::unexpected(keychainError(done, Tr::tr("Cannot read the secret")));
            }
            return done.binaryData();
        });
}

QFuture<Result<void>> KeychainStore::remove(const QString &name)
{
    if (const auto checked = checkName(name); !checked) {
        return QtFuture::makeReadyValueFuture(checked);
    }
    if (m_names->names().contains(name)) {
        return removeEntry(m_names, name);
    }
    // The Secret Service removes what is not there without a word: so look first.
    return value(name)
        .then([names = m_names, name](const Result<QByteArray> &found) {
            return found ? removeEntry(names, name)
                         : QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(found.error())));
        })
        .unwrap();
}

QFuture<std::shared_ptr<Store>> openStore(const QString &namesFile)
{
    return KeychainStore::probe().then([namesFile](const QString &reason) -> std::shared_ptr<Store> {
        if (reason.isEmpty()) {
            return std::make_shared<KeychainStore>(namesFile);
        }
        return std::make_shared<SessionStore>(reason);
    });
}

} // namespace kw::secrets
