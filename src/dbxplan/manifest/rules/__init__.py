"""The rules of the bundle language, one file a rule, in the order in which the language applies them. (§1.2, §5.5)"""

from collections.abc import Callable

from dbxplan.manifest.document import Document
from dbxplan.manifest.making import Making
from dbxplan.manifest.rules import (
    access,
    alert_files,
    anchor,
    apps,
    artifact_path,
    artifacts,
    capture,
    clusters,
    code_sources,
    compute,
    computed,
    contents,
    defaults,
    empty,
    fast_checks,
    finite,
    hooks,
    include,
    keyed_lists,
    keys,
    libraries,
    lifecycle,
    literal,
    managed,
    mode,
    moved,
    needed,
    own_targets,
    permissions,
    pipeline_globs,
    presets,
    python,
    refused,
    required,
    resolve,
    root_file,
    run_as,
    secrets,
    serving,
    shared_root,
    slow_checks,
    snapshot,
    source_linked,
    spellings,
    sync,
    target,
    terraform_only,
    translate,
    triggers,
    variables,
    version,
    wheel_compute,
    wheel_wrappers,
    workspace,
)
from dbxplan.manifest.tree import as_map

Rule = Callable[[Document], None]


def with_resources(rule: Rule) -> Rule:
    """A rule that the language leaves out when the bundle defines no resource."""

    def only_then(document: Document) -> None:
        if document.had_resources:
            rule(document)

    return only_then


def note_resources(document: Document) -> None:
    """Those that a whole kind's reference brings are no resources to the rules that follow."""
    document.had_resources = document.has_resources
    declared = as_map(document.tree.get("resources"))
    document.referred_kinds = frozenset(kind for kind, entries in declared.items() if isinstance(entries, str))


def hide_late_resources(document: Document) -> None:
    document.late_kinds = document.referred_kinds


def all_resources(document: Document) -> None:
    document.late_kinds = frozenset()


LOAD: tuple[Rule, ...] = (
    variables.check_flags,
    root_file.read_root_file,
    hooks.run_preinit,
    include.include,
    version.check_version,
    spellings.environments_are_targets,
    spellings.compute_is_cluster,
    spellings.null_is_empty,
    spellings.one_target_at_least,
    keys.keys_are_literal,
    keys.keys_are_unique,
    own_targets.note_targets,
    target.select_target,
    target.merge_target,
    own_targets.check_names,
    own_targets.leave_out_others,
    spellings.workspace_is_there,
    target.note_connection,
)

PATHS: tuple[Rule, ...] = (resolve.resolve_resources, anchor.anchor_paths, contents.move_content_paths)

NORMALISE: tuple[Rule, ...] = (
    clusters.check_single_node,
    pipeline_globs.expand_globs,
    keyed_lists.merge_keyed_lists,
    capture.capture_dependencies,
    contents.read_contents,
    alert_files.load_alert_files,
    clusters.fix_clusters,
    serving.rename_served_models,
)

START: tuple[Rule, ...] = (
    run_as.run_as,
    compute.override_compute,
    mode.check_presets,
    presets.apply_presets,
    defaults.set_defaults,
    defaults.root_folders,
    permissions.apply_bundle_permissions,
    permissions.fix_permissions,
    keys.bodies_are_there,
)

RESOURCES: tuple[Rule, ...] = (*NORMALISE, refused.refuse_resources, *START)  # what each resource goes through once
IN_PYTHON = resolve.resolve_resources  # paths that functions give are relative to the bundle root already

INITIALISE: tuple[Rule, ...] = (
    variables.assign_flags,
    keys.null_resources,
    literal.warn_of_references,
    literal.check_engine,
    literal.check_scripts,
    secrets.check_secret_values,
    secrets.check_scope_secrets,
    sync.sync_paths,
    sync.sync_root,
    workspace.current_user,
    workspace.git_details,
    source_linked.link_sources,
    workspace.default_root_path,
    workspace.expand_paths,
    workspace.drop_doubled_prefixes,
    variables.set_variables,
    resolve.resolve_in_lookups,
    variables.look_up,
    resolve.resolve_all_but_resources,
    workspace.volumes_hold_artifacts_only,
    mode.fill_presets,
    note_resources,
    with_resources(keys.keys_are_there),
    *PATHS,
    hide_late_resources,
    *(with_resources(rule) for rule in RESOURCES),
    all_resources,
    python.load_resources((IN_PYTHON, *RESOURCES)),
    python.apply_mutators((IN_PYTHON, *NORMALISE, permissions.fix_permissions)),
    computed.compute_values,
    resolve.resolve_volume_paths,
    empty.drop_empty_texts,
    needed.check_needed,
    required.check_required_and_enums,
    access.check_access,
    triggers.check_etags,
    managed.check_deployment_fields,
    managed.check_tokens,
    triggers.check_triggers,
    lifecycle.check_lifecycle,
    moved.check_moved,
    terraform_only.check_foreign_fields,
    permissions.recommend_own_permission,
    artifacts.check_folders,
    translate.translate_paths,
    code_sources.check_code_sources,
    artifacts.give_own_versions,
    artifacts.detect_wheel,
    wheel_compute.check_wheel_compute,
    artifacts.prepare,
    apps.check_apps,
    mode.check_mode,
    shared_root.warn_of_shared_root,
    refused.refuse_other_branch,
    refused.refuse_sources_elsewhere,
    defaults.annotate,
    finite.check_numbers,
    hooks.run_postinit,
)


def libraries_of(making: Making) -> tuple[Rule, ...]:
    """What is left to do once artifacts were built. (§7.1, §7.2)"""
    return (
        libraries.find_built,
        libraries.patch_wheels(making),
        code_sources.pack_code_sources(making),
        libraries.resolve_artifacts,
        libraries.expand_libraries,
        libraries.names_are_unique,
        libraries.use_patched,
        libraries.use_remote,
        wheel_wrappers.wrap_wheels(making),
        snapshot.refer_to_snapshot,
    )


CHECKS: tuple[Rule, ...] = (
    fast_checks.check_cluster_keys,
    fast_checks.check_compute,
    artifact_path.check_artifact_volume,
)
THOROUGH: tuple[Rule, ...] = (slow_checks.check_files, slow_checks.check_folders, slow_checks.check_patterns)


def run_all(document: Document, rules: tuple[Rule, ...]) -> bool:
    """Every rule, whatever the others find. False where one found an error."""
    for rule in rules:
        rule(document)
    return not document.failed


def run(document: Document, rules: tuple[Rule, ...]) -> bool:
    """Each rule in turn; the first that finds an error is the last. False then."""
    for rule in rules:
        rule(document)
        if document.failed:
            return False
    return True
