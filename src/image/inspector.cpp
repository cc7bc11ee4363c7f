// SPDX-License-Identifier: Apache-2.0
#include "image/inspector.h"

#include "core/format.h"
#include "image/inspect_error.h"
#include "image/statements.h"
#include "image/tr.h"
#include "process/process_runner.h"

#include <QCache>
#include <QPromise>

#include <functional>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kw::image {

namespace {

constexpr qsizetype memoryLimit = 64 * 1024 * 1024; // bytes
constexpr int requestsAtOnce = 4;
constexpr auto requestTimeout = 60s;

std::unexpected<Error> cancelled(const Reference &reference)
{
    return failure(ErrorCode::Cancelled, Tr::tr("Reading the image was cancelled"), {}, {},
                   reference.familiarName());
}

Result<QByteArray> answer(const Reference &reference, const process::ProcessOutcome &outcome)
{
    if (outcome.reason == process::ProcessReason::Cancelled) {
        return cancelled(reference);
    }
    if (outcome.reason == process::ProcessReason::Exited && outcome.exitCode != 0) {
        return std::unexpected(inspectError(reference, outcome.standardError));
    }
    if (!outcome.succeeded()) {
        return std::unexpected(process::outcomeError(outcome, Tr::tr("Cannot read the image")));
    }
    if (outcome.outputTruncated || outcome.standardOutput.size() > maximalDocumentSize) {
        return failure(ErrorCode::TooLarge, Tr::tr("Cannot read the image"),
                       Tr::tr("the answer is larger than %1").arg(formatSize(maximalDocumentSize)), {},
                       reference.familiarName());
    }
    if (!reference.digest().isEmpty() && !reference.digest().matches(outcome.standardOutput)) {
        return failure(
            ErrorCode::ParseFailed, Tr::tr("Cannot trust the registry's answer"),
            Tr::tr("its content has the digest %1").arg(Digest::sha256Of(outcome.standardOutput).text()),
            Tr::tr("The object is damaged, or something between here and the registry changes it."),
            reference.familiarName());
    }
    return outcome.standardOutput;
}

} // namespace

struct Inspector::Objects
{
    QCache<Digest, QByteArray> kept{memoryLimit};

    void keep(const Digest &digest, const QByteArray &content)
    {
        kept.insert(digest, new QByteArray(content), content.size() + 1);
    }
};

// One call of inspect(); lives until its promise is kept.
class Inspector::Inspection : public QObject
{
public:
    Inspection(Inspector &inspector, Reference reference, CancelToken token)
        : QObject(&inspector)
        , m_inspector(inspector)
        , m_reference(std::move(reference))
        , m_token(std::move(token))
    {
        m_promise.start();
    }
    ~Inspection() override
    {
        if (!m_finished) {
            m_promise.addResult(cancelled(m_reference));
            m_promise.finish();
        }
    }

    QFuture<Result<Image>> future() { return m_promise.future(); }
    void begin();

private:
    void proceed();
    void startRequests();
    void request(const Reference &exact, std::function<void(Result<QByteArray>)> then);
    void receive(const Digest &digest, const Result<QByteArray> &content);
    void takeKept(QList<Descriptor> &wanted);
    void finish(Result<Image> result);

    Inspector &m_inspector;
    Reference m_reference;
    CancelToken m_token;
    QPromise<Result<Image>> m_promise;
    QByteArray m_root;
    ObjectTable m_table;
    QList<Descriptor> m_waiting;
    int m_running = 0;
    bool m_finished = false;
};

void Inspector::Inspection::begin()
{
    const Digest digest = m_reference.digest();
    if (const QByteArray *kept = digest.isEmpty() ? nullptr : m_inspector.m_objects->kept.object(digest)) {
        m_root = *kept;
        proceed();
        return;
    }
    request(m_reference, [this](const Result<QByteArray> &content) {
        if (!content) {
            finish(std::unexpected(content.error()));
            return;
        }
        m_root = *content;
        m_inspector.m_objects->keep(
            m_reference.digest().isEmpty() ? Digest::sha256Of(m_root) : m_reference.digest(), m_root);
        proceed();
    });
}

void Inspector::Inspection::request(const Reference &exact, std::function<void(Result<QByteArray>)> then)
{
    process::ProcessSpec spec = m_inspector.requestSpec({u"--raw"_s}, exact);
    spec.outputLimit = maximalDocumentSize + 1;
    ++m_running;
    m_inspector.m_runner.run(spec, m_token)
        .then(this, [this, exact, then = std::move(then)](const process::ProcessOutcome &outcome) {
            --m_running;
            if (!m_finished) {
                then(answer(exact, outcome));
            }
        });
}

// Objects of earlier inspections go into the table at once; the survey is repeated until it wants only new
// ones.
void Inspector::Inspection::takeKept(QList<Descriptor> &wanted)
{
    wanted.removeIf([this](const Descriptor &object) {
        const QByteArray *kept = m_inspector.m_objects->kept.object(object.digest);
        if (kept) {
            m_table.insert(object.digest, *kept);
        } else if (object.size > maximalDocumentSize) {
            m_table.insert(object.digest,
                           failure(ErrorCode::TooLarge, Tr::tr("Cannot read the image"),
                                   Tr::tr("the object is said to have %1").arg(formatSize(object.size))));
        }
        return m_table.contains(object.digest);
    });
}

void Inspector::Inspection::proceed()
{
    while (!m_finished) {
        auto surveyed = survey(m_reference, m_root, m_table);
        if (!surveyed) {
            Error error = surveyed.error();
            error.where = m_reference.familiarName();
            finish(std::unexpected(error));
            return;
        }
        const qsizetype before = surveyed->wanted.size();
        takeKept(surveyed->wanted);
        const int done = static_cast<int>(m_table.size()) + 1;
        const int known = done + static_cast<int>(surveyed->wanted.size());
        Q_EMIT m_inspector.progress(m_reference, done, known);
        if (before == 0) {
            finish(std::move(surveyed->image));
            return;
        }
        if (!surveyed->wanted.isEmpty()) {
            m_waiting = surveyed->wanted;
            startRequests();
            return;
        }
    }
}

void Inspector::Inspection::startRequests()
{
    while (m_running < requestsAtOnce && !m_waiting.isEmpty()) {
        const Descriptor object = m_waiting.takeFirst();
        request(
            m_reference.atDigest(object.digest),
            [this, digest = object.digest](const Result<QByteArray> &content) { receive(digest, content); });
    }
}

void Inspector::Inspection::receive(const Digest &digest, const Result<QByteArray> &content)
{
    if (!content && (m_token.isCancelled() || content.error().code == ErrorCode::Cancelled)) {
        finish(std::unexpected(content.error()));
        return;
    }
    if (content) {
        m_inspector.m_objects->keep(digest, *content);
    }
    m_table.insert(digest, content);
    if (!m_waiting.isEmpty()) {
        startRequests();
    } else if (m_running == 0) {
        proceed();
    }
    if (m_running > 0) {
        const int done = static_cast<int>(m_table.size()) + 1;
        const int open = m_running + static_cast<int>(m_waiting.size());
        Q_EMIT m_inspector.progress(m_reference, done, done + open);
    }
}

void Inspector::Inspection::finish(Result<Image> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

Inspector::Inspector(process::ProcessRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_objects(std::make_unique<Objects>())
{
}

Inspector::~Inspector()
{
    // Inspections use the members of this class until their end.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void Inspector::setBuilder(const QString &builder)
{
    m_builder = builder;
}

process::ProcessSpec Inspector::requestSpec(const QStringList &options, const Reference &reference) const
{
    process::ProcessSpec spec;
    spec.commandLine.program = u"docker"_s;
    spec.commandLine.arguments << u"buildx"_s << u"imagetools"_s << u"inspect"_s << options;
    if (!m_builder.isEmpty()) {
        spec.commandLine.arguments << u"--builder"_s << m_builder;
    }
    spec.commandLine.arguments << reference.fullName();
    spec.title = Tr::tr("Read %1").arg(reference.familiarName());
    spec.timeout = requestTimeout;
    return spec;
}

QFuture<process::ProcessOutcome> Inspector::readStatements(const QString &field, const Image &image,
                                                           const CancelToken &token)
{
    auto spec =
        requestSpec({u"--format"_s, u"{{json .%1}}"_s.arg(field)}, image.reference.atDigest(image.digest));
    spec.outputLimit = maximalStatementSize + 1;
    return m_runner.run(spec, token);
}

QFuture<Result<Image>> Inspector::describe(const Image &image, const CancelToken &token)
{
    using process::ProcessOutcome;
    const auto nothing = [] { return QtFuture::makeReadyValueFuture(ProcessOutcome()); };
    auto provenance = hasProvenance(image) ? readStatements(u"Provenance"_s, image, token) : nothing();
    auto sbom = hasSbom(image) ? readStatements(u"SBOM"_s, image, token) : nothing();
    return provenance
        .then([sbom, image, token](const ProcessOutcome &first) mutable {
            return sbom.then([first, image, token](const ProcessOutcome &second) -> Result<Image> {
                if (token.isCancelled()) {
                    return cancelled(image.reference);
                }
                Image described = image;
                if (first.succeeded()) {
                    std::ignore = describeProvenance(described, first.standardOutput);
                }
                if (second.succeeded()) {
                    std::ignore = describeSbom(described, second.standardOutput);
                }
                return described;
            });
        })
        .unwrap();
}

QFuture<Result<Image>> Inspector::inspect(const Reference &reference, const CancelToken &token)
{
    auto *inspection = new Inspection(*this, reference.withDefaultTag(), token);
    auto future = inspection->future();
    inspection->begin();
    return future;
}

} // namespace kw::image
