"""`dashboards`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from types import TracebackType
from typing import Any, BinaryIO, Dict, List

from dbxplan.sdk.common.lro import LroOptions
from dbxplan.sdk.common.types.fieldmask import FieldMask as FieldMask
from dbxplan.sdk.common.types.times import Duration as Duration, Timestamp as Timestamp
from dbxplan.sdk.core import ApiClient
from dbxplan.sdk.errors import OperationFailed as OperationFailed
from dbxplan.sdk.service._models import Model as _Model
from dbxplan.sdk.service._waits import Wait as Wait
from dbxplan.sdk.service import sql as _sql

class DashboardView(Enum):
    DASHBOARD_VIEW_BASIC = "DASHBOARD_VIEW_BASIC"

class EvaluationStatusType(Enum):
    DONE = "DONE"
    EVALUATION_CANCELLED = "EVALUATION_CANCELLED"
    EVALUATION_FAILED = "EVALUATION_FAILED"
    EVALUATION_TIMEOUT = "EVALUATION_TIMEOUT"
    NOT_STARTED = "NOT_STARTED"
    RUNNING = "RUNNING"

class GenieConversationType(Enum):
    GENIE_CONVERSATION_TYPE_AGENT = "GENIE_CONVERSATION_TYPE_AGENT"
    GENIE_CONVERSATION_TYPE_CHAT = "GENIE_CONVERSATION_TYPE_CHAT"

class GenieEvalAssessment(Enum):
    BAD = "BAD"
    GOOD = "GOOD"
    NEEDS_REVIEW = "NEEDS_REVIEW"

class GenieEvalResponseType(Enum):
    SQL = "SQL"
    TEXT = "TEXT"

class GenieFeedbackRating(Enum):
    NEGATIVE = "NEGATIVE"
    NONE = "NONE"
    POSITIVE = "POSITIVE"

class LifecycleState(Enum):
    ACTIVE = "ACTIVE"
    TRASHED = "TRASHED"

class MessageErrorType(Enum):
    BLOCK_MULTIPLE_EXECUTIONS_EXCEPTION = "BLOCK_MULTIPLE_EXECUTIONS_EXCEPTION"
    CHAT_COMPLETION_CLIENT_EXCEPTION = "CHAT_COMPLETION_CLIENT_EXCEPTION"
    CHAT_COMPLETION_CLIENT_TIMEOUT_EXCEPTION = "CHAT_COMPLETION_CLIENT_TIMEOUT_EXCEPTION"
    CHAT_COMPLETION_NETWORK_EXCEPTION = "CHAT_COMPLETION_NETWORK_EXCEPTION"
    CONTENT_FILTER_EXCEPTION = "CONTENT_FILTER_EXCEPTION"
    CONTEXT_EXCEEDED_EXCEPTION = "CONTEXT_EXCEEDED_EXCEPTION"
    COULD_NOT_GET_DASHBOARD_SCHEMA_EXCEPTION = "COULD_NOT_GET_DASHBOARD_SCHEMA_EXCEPTION"
    COULD_NOT_GET_MODEL_DEPLOYMENTS_EXCEPTION = "COULD_NOT_GET_MODEL_DEPLOYMENTS_EXCEPTION"
    COULD_NOT_GET_UC_SCHEMA_EXCEPTION = "COULD_NOT_GET_UC_SCHEMA_EXCEPTION"
    DEPLOYMENT_NOT_FOUND_EXCEPTION = "DEPLOYMENT_NOT_FOUND_EXCEPTION"
    DESCRIBE_QUERY_INVALID_SQL_ERROR = "DESCRIBE_QUERY_INVALID_SQL_ERROR"
    DESCRIBE_QUERY_TIMEOUT = "DESCRIBE_QUERY_TIMEOUT"
    DESCRIBE_QUERY_UNEXPECTED_FAILURE = "DESCRIBE_QUERY_UNEXPECTED_FAILURE"
    EXCEEDED_MAX_TOKEN_LENGTH_EXCEPTION = "EXCEEDED_MAX_TOKEN_LENGTH_EXCEPTION"
    FUNCTIONS_NOT_AVAILABLE_EXCEPTION = "FUNCTIONS_NOT_AVAILABLE_EXCEPTION"
    FUNCTION_ARGUMENTS_INVALID_EXCEPTION = "FUNCTION_ARGUMENTS_INVALID_EXCEPTION"
    FUNCTION_ARGUMENTS_INVALID_JSON_EXCEPTION = "FUNCTION_ARGUMENTS_INVALID_JSON_EXCEPTION"
    FUNCTION_ARGUMENTS_INVALID_TYPE_EXCEPTION = "FUNCTION_ARGUMENTS_INVALID_TYPE_EXCEPTION"
    FUNCTION_CALL_MISSING_PARAMETER_EXCEPTION = "FUNCTION_CALL_MISSING_PARAMETER_EXCEPTION"
    GENERATED_SQL_QUERY_TOO_LONG_EXCEPTION = "GENERATED_SQL_QUERY_TOO_LONG_EXCEPTION"
    GENERIC_CHAT_COMPLETION_EXCEPTION = "GENERIC_CHAT_COMPLETION_EXCEPTION"
    GENERIC_CHAT_COMPLETION_SERVICE_EXCEPTION = "GENERIC_CHAT_COMPLETION_SERVICE_EXCEPTION"
    GENERIC_SQL_EXEC_API_CALL_EXCEPTION = "GENERIC_SQL_EXEC_API_CALL_EXCEPTION"
    ILLEGAL_PARAMETER_DEFINITION_EXCEPTION = "ILLEGAL_PARAMETER_DEFINITION_EXCEPTION"
    INTERNAL_CATALOG_ASSET_CREATION_FAILED_EXCEPTION = "INTERNAL_CATALOG_ASSET_CREATION_FAILED_EXCEPTION"
    INTERNAL_CATALOG_ASSET_CREATION_ONGOING_EXCEPTION = "INTERNAL_CATALOG_ASSET_CREATION_ONGOING_EXCEPTION"
    INTERNAL_CATALOG_ASSET_CREATION_UNSUPPORTED_EXCEPTION = "INTERNAL_CATALOG_ASSET_CREATION_UNSUPPORTED_EXCEPTION"
    INTERNAL_CATALOG_MISSING_UC_PATH_EXCEPTION = "INTERNAL_CATALOG_MISSING_UC_PATH_EXCEPTION"
    INTERNAL_CATALOG_PATH_OVERLAP_EXCEPTION = "INTERNAL_CATALOG_PATH_OVERLAP_EXCEPTION"
    INVALID_CERTIFIED_ANSWER_FUNCTION_EXCEPTION = "INVALID_CERTIFIED_ANSWER_FUNCTION_EXCEPTION"
    INVALID_CERTIFIED_ANSWER_IDENTIFIER_EXCEPTION = "INVALID_CERTIFIED_ANSWER_IDENTIFIER_EXCEPTION"
    INVALID_CHAT_COMPLETION_JSON_EXCEPTION = "INVALID_CHAT_COMPLETION_JSON_EXCEPTION"
    INVALID_COMPLETION_REQUEST_EXCEPTION = "INVALID_COMPLETION_REQUEST_EXCEPTION"
    INVALID_FUNCTION_CALL_EXCEPTION = "INVALID_FUNCTION_CALL_EXCEPTION"
    INVALID_SQL_MULTIPLE_DATASET_REFERENCES_EXCEPTION = "INVALID_SQL_MULTIPLE_DATASET_REFERENCES_EXCEPTION"
    INVALID_SQL_MULTIPLE_STATEMENTS_EXCEPTION = "INVALID_SQL_MULTIPLE_STATEMENTS_EXCEPTION"
    INVALID_SQL_UNKNOWN_TABLE_EXCEPTION = "INVALID_SQL_UNKNOWN_TABLE_EXCEPTION"
    INVALID_TABLE_IDENTIFIER_EXCEPTION = "INVALID_TABLE_IDENTIFIER_EXCEPTION"
    LOCAL_CONTEXT_EXCEEDED_EXCEPTION = "LOCAL_CONTEXT_EXCEEDED_EXCEPTION"
    MESSAGE_ATTACHMENT_TOO_LONG_ERROR = "MESSAGE_ATTACHMENT_TOO_LONG_ERROR"
    MESSAGE_CANCELLED_WHILE_EXECUTING_EXCEPTION = "MESSAGE_CANCELLED_WHILE_EXECUTING_EXCEPTION"
    MESSAGE_DELETED_WHILE_EXECUTING_EXCEPTION = "MESSAGE_DELETED_WHILE_EXECUTING_EXCEPTION"
    MESSAGE_UPDATED_WHILE_EXECUTING_EXCEPTION = "MESSAGE_UPDATED_WHILE_EXECUTING_EXCEPTION"
    MISSING_SQL_QUERY_EXCEPTION = "MISSING_SQL_QUERY_EXCEPTION"
    NO_DEPLOYMENTS_AVAILABLE_TO_WORKSPACE = "NO_DEPLOYMENTS_AVAILABLE_TO_WORKSPACE"
    NO_QUERY_TO_VISUALIZE_EXCEPTION = "NO_QUERY_TO_VISUALIZE_EXCEPTION"
    NO_TABLES_TO_QUERY_EXCEPTION = "NO_TABLES_TO_QUERY_EXCEPTION"
    RATE_LIMIT_EXCEEDED_GENERIC_EXCEPTION = "RATE_LIMIT_EXCEEDED_GENERIC_EXCEPTION"
    RATE_LIMIT_EXCEEDED_SPECIFIED_WAIT_EXCEPTION = "RATE_LIMIT_EXCEEDED_SPECIFIED_WAIT_EXCEPTION"
    REPLY_PROCESS_TIMEOUT_EXCEPTION = "REPLY_PROCESS_TIMEOUT_EXCEPTION"
    RETRYABLE_PROCESSING_EXCEPTION = "RETRYABLE_PROCESSING_EXCEPTION"
    SQL_EXECUTION_EXCEPTION = "SQL_EXECUTION_EXCEPTION"
    STOP_PROCESS_DUE_TO_AUTO_REGENERATE = "STOP_PROCESS_DUE_TO_AUTO_REGENERATE"
    TABLES_MISSING_EXCEPTION = "TABLES_MISSING_EXCEPTION"
    TOO_MANY_CERTIFIED_ANSWERS_EXCEPTION = "TOO_MANY_CERTIFIED_ANSWERS_EXCEPTION"
    TOO_MANY_TABLES_EXCEPTION = "TOO_MANY_TABLES_EXCEPTION"
    UNEXPECTED_REPLY_PROCESS_EXCEPTION = "UNEXPECTED_REPLY_PROCESS_EXCEPTION"
    UNKNOWN_AI_MODEL = "UNKNOWN_AI_MODEL"
    UNSUPPORTED_CONVERSATION_TYPE_EXCEPTION = "UNSUPPORTED_CONVERSATION_TYPE_EXCEPTION"
    WAREHOUSE_ACCESS_MISSING_EXCEPTION = "WAREHOUSE_ACCESS_MISSING_EXCEPTION"
    WAREHOUSE_NOT_FOUND_EXCEPTION = "WAREHOUSE_NOT_FOUND_EXCEPTION"

class MessageStatus(Enum):
    ASKING_AI = "ASKING_AI"
    CANCELLED = "CANCELLED"
    COMPLETED = "COMPLETED"
    EXECUTING_QUERY = "EXECUTING_QUERY"
    FAILED = "FAILED"
    FETCHING_METADATA = "FETCHING_METADATA"
    FILTERING_CONTEXT = "FILTERING_CONTEXT"
    PENDING_WAREHOUSE = "PENDING_WAREHOUSE"
    QUERY_RESULT_EXPIRED = "QUERY_RESULT_EXPIRED"
    SUBMITTED = "SUBMITTED"

class SchedulePauseStatus(Enum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"

class ScoreReason(Enum):
    COLUMN_TYPE_DIFFERENCE = "COLUMN_TYPE_DIFFERENCE"
    EMPTY_GOOD_SQL = "EMPTY_GOOD_SQL"
    EMPTY_RESULT = "EMPTY_RESULT"
    LLM_JUDGE_FORMATTING_ERROR = "LLM_JUDGE_FORMATTING_ERROR"
    LLM_JUDGE_INCOMPLETE_OR_PARTIAL_OUTPUT = "LLM_JUDGE_INCOMPLETE_OR_PARTIAL_OUTPUT"
    LLM_JUDGE_INCORRECT_FUNCTION_USAGE = "LLM_JUDGE_INCORRECT_FUNCTION_USAGE"
    LLM_JUDGE_INCORRECT_METRIC_CALCULATION = "LLM_JUDGE_INCORRECT_METRIC_CALCULATION"
    LLM_JUDGE_INCORRECT_TABLE_OR_FIELD_USAGE = "LLM_JUDGE_INCORRECT_TABLE_OR_FIELD_USAGE"
    LLM_JUDGE_INSTRUCTION_COMPLIANCE_OR_MISSING_BUSINESS_LOGIC = "LLM_JUDGE_INSTRUCTION_COMPLIANCE_OR_MISSING_BUSINESS_LOGIC"
    LLM_JUDGE_MISINTERPRETATION_OF_USER_REQUEST = "LLM_JUDGE_MISINTERPRETATION_OF_USER_REQUEST"
    LLM_JUDGE_MISSING_JOIN = "LLM_JUDGE_MISSING_JOIN"
    LLM_JUDGE_MISSING_OR_INCORRECT_AGGREGATION = "LLM_JUDGE_MISSING_OR_INCORRECT_AGGREGATION"
    LLM_JUDGE_MISSING_OR_INCORRECT_FILTER = "LLM_JUDGE_MISSING_OR_INCORRECT_FILTER"
    LLM_JUDGE_MISSING_OR_INCORRECT_JOIN = "LLM_JUDGE_MISSING_OR_INCORRECT_JOIN"
    LLM_JUDGE_OTHER = "LLM_JUDGE_OTHER"
    LLM_JUDGE_SEMANTIC_ERROR = "LLM_JUDGE_SEMANTIC_ERROR"
    LLM_JUDGE_SYNTAX_ERROR = "LLM_JUDGE_SYNTAX_ERROR"
    LLM_JUDGE_WRONG_AGGREGATION = "LLM_JUDGE_WRONG_AGGREGATION"
    LLM_JUDGE_WRONG_COLUMNS = "LLM_JUDGE_WRONG_COLUMNS"
    LLM_JUDGE_WRONG_FILTER = "LLM_JUDGE_WRONG_FILTER"
    RESULT_EXTRA_COLUMNS = "RESULT_EXTRA_COLUMNS"
    RESULT_EXTRA_ROWS = "RESULT_EXTRA_ROWS"
    RESULT_MISSING_COLUMNS = "RESULT_MISSING_COLUMNS"
    RESULT_MISSING_ROWS = "RESULT_MISSING_ROWS"
    SINGLE_CELL_DIFFERENCE = "SINGLE_CELL_DIFFERENCE"

class TextAttachmentPurpose(Enum):
    FOLLOW_UP_QUESTION = "FOLLOW_UP_QUESTION"
    TEXT_ATTACHMENT_PURPOSE_ANSWER = "TEXT_ATTACHMENT_PURPOSE_ANSWER"

class ThoughtType(Enum):
    THOUGHT_TYPE_DATA_SOURCING = "THOUGHT_TYPE_DATA_SOURCING"
    THOUGHT_TYPE_DESCRIPTION = "THOUGHT_TYPE_DESCRIPTION"
    THOUGHT_TYPE_INSTRUCTIONS = "THOUGHT_TYPE_INSTRUCTIONS"
    THOUGHT_TYPE_STEPS = "THOUGHT_TYPE_STEPS"
    THOUGHT_TYPE_UNDERSTANDING = "THOUGHT_TYPE_UNDERSTANDING"

@dataclass
class AuthorizationDetails(_Model):
    grant_rules: List[AuthorizationDetailsGrantRule] | None
    resource_legacy_acl_path: str | None
    resource_name: str | None
    type: str | None
    def __init__(self, grant_rules: Sequence[AuthorizationDetailsGrantRule | Mapping[str, Any]] | None = ..., resource_legacy_acl_path: str | None = ..., resource_name: str | None = ..., type: str | None = ...) -> None: ...

@dataclass
class AuthorizationDetailsGrantRule(_Model):
    permission_set: str | None
    def __init__(self, permission_set: str | None = ...) -> None: ...

@dataclass
class CronSchedule(_Model):
    quartz_cron_expression: str
    timezone_id: str
    def __init__(self, quartz_cron_expression: str, timezone_id: str) -> None: ...

@dataclass
class Dashboard(_Model):
    create_time: str | None
    dashboard_id: str | None
    display_name: str | None
    etag: str | None
    lifecycle_state: LifecycleState | None
    parent_path: str | None
    path: str | None
    serialized_dashboard: str | None
    update_time: str | None
    warehouse_id: str | None
    def __init__(self, create_time: str | None = ..., dashboard_id: str | None = ..., display_name: str | None = ..., etag: str | None = ..., lifecycle_state: LifecycleState | str | None = ..., parent_path: str | None = ..., path: str | None = ..., serialized_dashboard: str | None = ..., update_time: str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class DownloadMessageAttachmentVisualizationResponse(_Model):
    contents: BinaryIO | None
    def __init__(self, contents: BinaryIO | bytes | None = ...) -> None: ...

@dataclass
class GenieAttachment(_Model):
    attachment_id: str | None
    query: GenieQueryAttachment | None
    suggested_questions: GenieSuggestedQuestionsAttachment | None
    text: TextAttachment | None
    viz: GenieVizAttachment | None
    def __init__(self, attachment_id: str | None = ..., query: GenieQueryAttachment | Mapping[str, Any] | None = ..., suggested_questions: GenieSuggestedQuestionsAttachment | Mapping[str, Any] | None = ..., text: TextAttachment | Mapping[str, Any] | None = ..., viz: GenieVizAttachment | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GenieConversation(_Model):
    space_id: str
    title: str
    conversation_id: str
    created_timestamp: int | None
    id: str | None
    last_updated_timestamp: int | None
    user_id: int | None
    def __init__(self, space_id: str, title: str, conversation_id: str, created_timestamp: int | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., user_id: int | None = ...) -> None: ...

@dataclass
class GenieConversationSummary(_Model):
    conversation_id: str
    agent_type: GenieConversationType | None
    created_timestamp: int | None
    title: str | None
    def __init__(self, conversation_id: str, agent_type: GenieConversationType | str | None = ..., created_timestamp: int | None = ..., title: str | None = ...) -> None: ...

@dataclass
class GenieEvalResponse(_Model):
    response: str | None
    response_type: GenieEvalResponseType | None
    sql_execution_result: _sql.StatementResponse | None
    def __init__(self, response: str | None = ..., response_type: GenieEvalResponseType | str | None = ..., sql_execution_result: _sql.StatementResponse | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GenieEvalResult(_Model):
    result_id: str
    space_id: str
    benchmark_question_id: str
    benchmark_answer: str | None
    created_by_user: int | None
    question: str | None
    status: EvaluationStatusType | None
    def __init__(self, result_id: str, space_id: str, benchmark_question_id: str, benchmark_answer: str | None = ..., created_by_user: int | None = ..., question: str | None = ..., status: EvaluationStatusType | str | None = ...) -> None: ...

@dataclass
class GenieEvalResultDetails(_Model):
    result_id: str
    space_id: str
    benchmark_question_id: str
    actual_response: List[GenieEvalResponse] | None
    assessment: GenieEvalAssessment | None
    assessment_reasons: List[ScoreReason] | None
    eval_run_status: EvaluationStatusType | None
    expected_response: List[GenieEvalResponse] | None
    manual_assessment: bool | None
    def __init__(self, result_id: str, space_id: str, benchmark_question_id: str, actual_response: Sequence[GenieEvalResponse | Mapping[str, Any]] | None = ..., assessment: GenieEvalAssessment | str | None = ..., assessment_reasons: Sequence[ScoreReason | str] | None = ..., eval_run_status: EvaluationStatusType | str | None = ..., expected_response: Sequence[GenieEvalResponse | Mapping[str, Any]] | None = ..., manual_assessment: bool | None = ...) -> None: ...

@dataclass
class GenieEvalRunResponse(_Model):
    eval_run_id: str
    created_timestamp: int | None
    eval_run_status: EvaluationStatusType | None
    last_updated_timestamp: int | None
    num_correct: int | None
    num_done: int | None
    num_needs_review: int | None
    num_questions: int | None
    run_by_user: int | None
    def __init__(self, eval_run_id: str, created_timestamp: int | None = ..., eval_run_status: EvaluationStatusType | str | None = ..., last_updated_timestamp: int | None = ..., num_correct: int | None = ..., num_done: int | None = ..., num_needs_review: int | None = ..., num_questions: int | None = ..., run_by_user: int | None = ...) -> None: ...

@dataclass
class GenieFeedback(_Model):
    comment: str | None
    rating: GenieFeedbackRating | None
    def __init__(self, comment: str | None = ..., rating: GenieFeedbackRating | str | None = ...) -> None: ...

@dataclass
class GenieGenerateDownloadFullQueryResultResponse(_Model):
    download_id: str | None
    download_id_signature: str | None
    def __init__(self, download_id: str | None = ..., download_id_signature: str | None = ...) -> None: ...

@dataclass
class GenieGetDownloadFullQueryResultResponse(_Model):
    statement_response: _sql.StatementResponse | None
    def __init__(self, statement_response: _sql.StatementResponse | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GenieGetMessageQueryResultResponse(_Model):
    statement_response: _sql.StatementResponse | None
    def __init__(self, statement_response: _sql.StatementResponse | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GenieListConversationCommentsResponse(_Model):
    comments: List[GenieMessageComment] | None
    next_page_token: str | None
    def __init__(self, comments: Sequence[GenieMessageComment | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GenieListConversationMessagesResponse(_Model):
    messages: List[GenieMessage] | None
    next_page_token: str | None
    def __init__(self, messages: Sequence[GenieMessage | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GenieListConversationsResponse(_Model):
    conversations: List[GenieConversationSummary] | None
    next_page_token: str | None
    def __init__(self, conversations: Sequence[GenieConversationSummary | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GenieListEvalResultsResponse(_Model):
    eval_results: List[GenieEvalResult] | None
    next_page_token: str | None
    def __init__(self, eval_results: Sequence[GenieEvalResult | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GenieListEvalRunsResponse(_Model):
    eval_runs: List[GenieEvalRunResponse] | None
    next_page_token: str | None
    def __init__(self, eval_runs: Sequence[GenieEvalRunResponse | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GenieListMessageCommentsResponse(_Model):
    comments: List[GenieMessageComment] | None
    next_page_token: str | None
    def __init__(self, comments: Sequence[GenieMessageComment | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GenieListSpacesResponse(_Model):
    next_page_token: str | None
    spaces: List[GenieSpace] | None
    def __init__(self, next_page_token: str | None = ..., spaces: Sequence[GenieSpace | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GenieMessage(_Model):
    space_id: str
    conversation_id: str
    content: str
    message_id: str
    attachments: List[GenieAttachment] | None
    created_timestamp: int | None
    error: MessageError | None
    feedback: GenieFeedback | None
    id: str | None
    last_updated_timestamp: int | None
    query_result: Result | None
    status: MessageStatus | None
    user_id: int | None
    def __init__(self, space_id: str, conversation_id: str, content: str, message_id: str, attachments: Sequence[GenieAttachment | Mapping[str, Any]] | None = ..., created_timestamp: int | None = ..., error: MessageError | Mapping[str, Any] | None = ..., feedback: GenieFeedback | Mapping[str, Any] | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., query_result: Result | Mapping[str, Any] | None = ..., status: MessageStatus | str | None = ..., user_id: int | None = ...) -> None: ...

@dataclass
class GenieMessageComment(_Model):
    space_id: str
    conversation_id: str
    message_id: str
    message_comment_id: str
    content: str
    created_timestamp: int | None
    user_id: int | None
    def __init__(self, space_id: str, conversation_id: str, message_id: str, message_comment_id: str, content: str, created_timestamp: int | None = ..., user_id: int | None = ...) -> None: ...

@dataclass
class GenieQueryAttachment(_Model):
    description: str | None
    id: str | None
    last_updated_timestamp: int | None
    parameters: List[QueryAttachmentParameter] | None
    query: str | None
    query_result_metadata: GenieResultMetadata | None
    statement_id: str | None
    thoughts: List[Thought] | None
    title: str | None
    def __init__(self, description: str | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., parameters: Sequence[QueryAttachmentParameter | Mapping[str, Any]] | None = ..., query: str | None = ..., query_result_metadata: GenieResultMetadata | Mapping[str, Any] | None = ..., statement_id: str | None = ..., thoughts: Sequence[Thought | Mapping[str, Any]] | None = ..., title: str | None = ...) -> None: ...

@dataclass
class GenieResultMetadata(_Model):
    is_truncated: bool | None
    row_count: int | None
    def __init__(self, is_truncated: bool | None = ..., row_count: int | None = ...) -> None: ...

@dataclass
class GenieSpace(_Model):
    space_id: str
    title: str
    create_time: Timestamp | None
    description: str | None
    etag: str | None
    parent_path: str | None
    serialized_space: str | None
    update_time: Timestamp | None
    warehouse_id: str | None
    def __init__(self, space_id: str, title: str, create_time: Timestamp | None = ..., description: str | None = ..., etag: str | None = ..., parent_path: str | None = ..., serialized_space: str | None = ..., update_time: Timestamp | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class GenieStartConversationResponse(_Model):
    message_id: str
    conversation_id: str
    conversation: GenieConversation | None
    message: GenieMessage | None
    def __init__(self, message_id: str, conversation_id: str, conversation: GenieConversation | Mapping[str, Any] | None = ..., message: GenieMessage | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GenieSuggestedQuestionsAttachment(_Model):
    questions: List[str] | None
    def __init__(self, questions: Sequence[str] | None = ...) -> None: ...

@dataclass
class GenieVizAttachment(_Model):
    query_attachment_id: str | None
    title: str | None
    def __init__(self, query_attachment_id: str | None = ..., title: str | None = ...) -> None: ...

@dataclass
class GetPublishedDashboardTokenInfoResponse(_Model):
    authorization_details: List[AuthorizationDetails] | None
    custom_claim: str | None
    scope: str | None
    def __init__(self, authorization_details: Sequence[AuthorizationDetails | Mapping[str, Any]] | None = ..., custom_claim: str | None = ..., scope: str | None = ...) -> None: ...

@dataclass
class ListDashboardsResponse(_Model):
    dashboards: List[Dashboard] | None
    next_page_token: str | None
    def __init__(self, dashboards: Sequence[Dashboard | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListSchedulesResponse(_Model):
    next_page_token: str | None
    schedules: List[Schedule] | None
    def __init__(self, next_page_token: str | None = ..., schedules: Sequence[Schedule | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSubscriptionsResponse(_Model):
    next_page_token: str | None
    subscriptions: List[Subscription] | None
    def __init__(self, next_page_token: str | None = ..., subscriptions: Sequence[Subscription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MessageError(_Model):
    error: str | None
    type: MessageErrorType | None
    def __init__(self, error: str | None = ..., type: MessageErrorType | str | None = ...) -> None: ...

@dataclass
class PublishedDashboard(_Model):
    display_name: str | None
    embed_credentials: bool | None
    revision_create_time: str | None
    warehouse_id: str | None
    def __init__(self, display_name: str | None = ..., embed_credentials: bool | None = ..., revision_create_time: str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class QueryAttachmentParameter(_Model):
    keyword: str | None
    sql_type: str | None
    value: str | None
    def __init__(self, keyword: str | None = ..., sql_type: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class Result(_Model):
    is_truncated: bool | None
    row_count: int | None
    statement_id: str | None
    statement_id_signature: str | None
    def __init__(self, is_truncated: bool | None = ..., row_count: int | None = ..., statement_id: str | None = ..., statement_id_signature: str | None = ...) -> None: ...

@dataclass
class RevertDashboardResponse(_Model):
    dashboard: Dashboard | None
    def __init__(self, dashboard: Dashboard | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Schedule(_Model):
    cron_schedule: CronSchedule
    create_time: str | None
    dashboard_id: str | None
    display_name: str | None
    etag: str | None
    pause_status: SchedulePauseStatus | None
    schedule_id: str | None
    update_time: str | None
    warehouse_id: str | None
    def __init__(self, cron_schedule: CronSchedule | Mapping[str, Any], create_time: str | None = ..., dashboard_id: str | None = ..., display_name: str | None = ..., etag: str | None = ..., pause_status: SchedulePauseStatus | str | None = ..., schedule_id: str | None = ..., update_time: str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class Subscriber(_Model):
    destination_subscriber: SubscriptionSubscriberDestination | None
    user_subscriber: SubscriptionSubscriberUser | None
    def __init__(self, destination_subscriber: SubscriptionSubscriberDestination | Mapping[str, Any] | None = ..., user_subscriber: SubscriptionSubscriberUser | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Subscription(_Model):
    subscriber: Subscriber
    create_time: str | None
    created_by_user_id: int | None
    dashboard_id: str | None
    etag: str | None
    schedule_id: str | None
    skip_notify: bool | None
    subscription_id: str | None
    update_time: str | None
    def __init__(self, subscriber: Subscriber | Mapping[str, Any], create_time: str | None = ..., created_by_user_id: int | None = ..., dashboard_id: str | None = ..., etag: str | None = ..., schedule_id: str | None = ..., skip_notify: bool | None = ..., subscription_id: str | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class SubscriptionSubscriberDestination(_Model):
    destination_id: str
    def __init__(self, destination_id: str) -> None: ...

@dataclass
class SubscriptionSubscriberUser(_Model):
    user_id: int
    def __init__(self, user_id: int) -> None: ...

@dataclass
class TextAttachment(_Model):
    content: str | None
    id: str | None
    purpose: TextAttachmentPurpose | None
    def __init__(self, content: str | None = ..., id: str | None = ..., purpose: TextAttachmentPurpose | str | None = ...) -> None: ...

@dataclass
class Thought(_Model):
    content: str | None
    thought_type: ThoughtType | None
    def __init__(self, content: str | None = ..., thought_type: ThoughtType | str | None = ...) -> None: ...

@dataclass
class TrashDashboardResponse(_Model): ...

@dataclass
class UnpublishDashboardResponse(_Model): ...

class GenieAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_message(self, space_id: str, conversation_id: str, content: str, *, enable_visualization: bool | None = ...) -> Wait[GenieMessage]: ...
    def create_message_and_wait(self, space_id: str, conversation_id: str, content: str, *, enable_visualization: bool | None = ..., timeout: timedelta = ...) -> GenieMessage: ...
    def wait_get_message_genie_completed(self, conversation_id: str, message_id: str, space_id: str, timeout: timedelta = ..., callback: Callable[[GenieMessage], None] | None = ...) -> GenieMessage: ...
    def create_message_comment(self, space_id: str, conversation_id: str, message_id: str, content: str) -> GenieMessageComment: ...
    def create_space(self, warehouse_id: str, serialized_space: str, *, description: str | None = ..., parent_path: str | None = ..., title: str | None = ...) -> GenieSpace: ...
    def delete_conversation(self, space_id: str, conversation_id: str) -> None: ...
    def delete_conversation_message(self, space_id: str, conversation_id: str, message_id: str) -> None: ...
    def download_message_attachment_visualization(self, name: str) -> DownloadMessageAttachmentVisualizationResponse: ...
    def execute_message_attachment_query(self, space_id: str, conversation_id: str, message_id: str, attachment_id: str) -> GenieGetMessageQueryResultResponse: ...
    def execute_message_query(self, space_id: str, conversation_id: str, message_id: str) -> GenieGetMessageQueryResultResponse: ...
    def generate_download_full_query_result(self, space_id: str, conversation_id: str, message_id: str, attachment_id: str) -> GenieGenerateDownloadFullQueryResultResponse: ...
    def genie_cancel_response(self, agent_id: str, conversation_id: str, response_id: str) -> GenieMessage: ...
    def genie_create_eval_run(self, space_id: str, *, benchmark_question_ids: Sequence[str] | None = ...) -> GenieEvalRunResponse: ...
    def genie_get_eval_result_details(self, space_id: str, eval_run_id: str, result_id: str) -> GenieEvalResultDetails: ...
    def genie_get_eval_run(self, space_id: str, eval_run_id: str) -> GenieEvalRunResponse: ...
    def genie_list_eval_results(self, space_id: str, eval_run_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> GenieListEvalResultsResponse: ...
    def genie_list_eval_runs(self, space_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> GenieListEvalRunsResponse: ...
    def get_download_full_query_result(self, space_id: str, conversation_id: str, message_id: str, attachment_id: str, download_id: str, download_id_signature: str) -> GenieGetDownloadFullQueryResultResponse: ...
    def get_message(self, space_id: str, conversation_id: str, message_id: str) -> GenieMessage: ...
    def get_message_attachment_query_result(self, space_id: str, conversation_id: str, message_id: str, attachment_id: str) -> GenieGetMessageQueryResultResponse: ...
    def get_message_query_result(self, space_id: str, conversation_id: str, message_id: str) -> GenieGetMessageQueryResultResponse: ...
    def get_message_query_result_by_attachment(self, space_id: str, conversation_id: str, message_id: str, attachment_id: str) -> GenieGetMessageQueryResultResponse: ...
    def get_space(self, space_id: str, *, include_serialized_space: bool | None = ...) -> GenieSpace: ...
    def list_conversation_comments(self, space_id: str, conversation_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> GenieListConversationCommentsResponse: ...
    def list_conversation_messages(self, space_id: str, conversation_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> GenieListConversationMessagesResponse: ...
    def list_conversations(self, space_id: str, *, include_all: bool | None = ..., page_size: int | None = ..., page_token: str | None = ...) -> GenieListConversationsResponse: ...
    def list_message_comments(self, space_id: str, conversation_id: str, message_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> GenieListMessageCommentsResponse: ...
    def list_spaces(self, *, page_size: int | None = ..., page_token: str | None = ...) -> GenieListSpacesResponse: ...
    def send_message_feedback(self, space_id: str, conversation_id: str, message_id: str, rating: GenieFeedbackRating | str, *, comment: str | None = ...) -> None: ...
    def start_conversation(self, space_id: str, content: str, *, enable_visualization: bool | None = ...) -> Wait[GenieMessage]: ...
    def start_conversation_and_wait(self, space_id: str, content: str, *, enable_visualization: bool | None = ..., timeout: timedelta = ...) -> GenieMessage: ...
    def trash_space(self, space_id: str) -> None: ...
    def update_space(self, space_id: str, *, description: str | None = ..., etag: str | None = ..., parent_path: str | None = ..., serialized_space: str | None = ..., title: str | None = ..., warehouse_id: str | None = ...) -> GenieSpace: ...

class LakeviewAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, dashboard: Dashboard | Mapping[str, Any], *, dataset_catalog: str | None = ..., dataset_schema: str | None = ...) -> Dashboard: ...
    def create_schedule(self, dashboard_id: str, schedule: Schedule | Mapping[str, Any]) -> Schedule: ...
    def create_subscription(self, dashboard_id: str, schedule_id: str, subscription: Subscription | Mapping[str, Any]) -> Subscription: ...
    def delete_schedule(self, dashboard_id: str, schedule_id: str, *, etag: str | None = ...) -> None: ...
    def delete_subscription(self, dashboard_id: str, schedule_id: str, subscription_id: str, *, etag: str | None = ...) -> None: ...
    def get(self, dashboard_id: str) -> Dashboard: ...
    def get_published(self, dashboard_id: str) -> PublishedDashboard: ...
    def get_schedule(self, dashboard_id: str, schedule_id: str) -> Schedule: ...
    def get_subscription(self, dashboard_id: str, schedule_id: str, subscription_id: str) -> Subscription: ...
    def list(self, *, page_size: int | None = ..., page_token: str | None = ..., show_trashed: bool | None = ..., view: DashboardView | str | None = ...) -> Iterator[Dashboard]: ...
    def list_schedules(self, dashboard_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Schedule]: ...
    def list_subscriptions(self, dashboard_id: str, schedule_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Subscription]: ...
    def migrate(self, source_dashboard_id: str, *, display_name: str | None = ..., parent_path: str | None = ..., update_parameter_syntax: bool | None = ...) -> Dashboard: ...
    def publish(self, dashboard_id: str, *, embed_credentials: bool | None = ..., warehouse_id: str | None = ...) -> PublishedDashboard: ...
    def revert(self, dashboard_id: str, *, etag: str | None = ...) -> RevertDashboardResponse: ...
    def trash(self, dashboard_id: str) -> None: ...
    def unpublish(self, dashboard_id: str) -> None: ...
    def update(self, dashboard_id: str, dashboard: Dashboard | Mapping[str, Any], *, dataset_catalog: str | None = ..., dataset_schema: str | None = ...) -> Dashboard: ...
    def update_schedule(self, dashboard_id: str, schedule_id: str, schedule: Schedule | Mapping[str, Any]) -> Schedule: ...

class LakeviewEmbeddedAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_published_dashboard_token_info(self, dashboard_id: str, *, external_value: str | None = ..., external_viewer_id: str | None = ...) -> GetPublishedDashboardTokenInfoResponse: ...

